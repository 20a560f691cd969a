package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.XorByHand;
import java.util.List;
import java.util.stream.IntStream;

/** XOR from its two rows: "first but not second" or "second but not first". */
public final class RowByRowXor implements XorByHand {

    @Override
    public Unit or() {
        return new Unit(new double[] {2, 2}, -1);
    }

    @Override
    public Unit and() {
        return new Unit(new double[] {1, 1}, -2);
    }

    @Override
    public Network xor() {
        Unit onlyFirst = new Unit(new double[] {1, -1}, -1);
        Unit onlySecond = new Unit(new double[] {-1, 1}, -1);
        return new Network(List.of(onlyFirst, onlySecond), new Unit(new double[] {1, 1}, -1));
    }

    @Override
    public int output(Network network, double[] x) {
        double[] hidden = network.hidden().stream()
                .mapToDouble(unit -> sum(unit, x) < 0 ? 0 : 1)
                .toArray();
        return sum(network.output(), hidden) < 0 ? 0 : 1;
    }

    private static double sum(Unit unit, double[] x) {
        return IntStream.range(0, x.length)
                        .mapToDouble(i -> unit.weights()[i] * x[i])
                        .sum()
                + unit.bias();
    }
}

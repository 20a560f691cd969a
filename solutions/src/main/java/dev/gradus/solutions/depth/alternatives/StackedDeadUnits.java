package dev.gradus.solutions.depth.alternatives;

import dev.gradus.exercises.depth.DeadUnits;
import dev.gradus.matrix.Matrices;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** All batches become one matrix; a unit is dead if its column of outputs adds up to 0. */
public final class StackedDeadUnits implements DeadUnits {

    private static SimpleMatrix stacked(List<SimpleMatrix> batches) {
        return batches.stream()
                .reduce((above, below) -> above.concatRows(below))
                .orElseThrow();
    }

    private static SimpleMatrix outputs(SimpleMatrix x, Layer layer) {
        return Matrices.map(Matrices.addRow(x.mult(layer.w()), layer.b()), z -> z > 0 ? z : 0);
    }

    private static int[] dead(SimpleMatrix outputs) {
        SimpleMatrix sums = Matrices.sumRows(outputs);
        return IntStream.range(0, sums.getNumCols())
                .filter(unit -> sums.get(unit) == 0)
                .toArray();
    }

    @Override
    public int[] deadUnits(List<SimpleMatrix> batches, Layer layer) {
        return dead(outputs(stacked(batches), layer));
    }

    @Override
    public double deadFraction(List<SimpleMatrix> batches, Layer layer) {
        return deadFractions(batches, List.of(layer))[0];
    }

    @Override
    public double zeroFraction(List<SimpleMatrix> batches, Layer layer) {
        SimpleMatrix outputs = outputs(stacked(batches), layer);
        return Matrices.map(outputs, a -> a == 0 ? 1 : 0).elementSum() / outputs.getNumElements();
    }

    @Override
    public double[] deadFractions(List<SimpleMatrix> batches, List<Layer> layers) {
        SimpleMatrix x = stacked(batches);
        double[] fractions = new double[layers.size()];
        for (int l = 0; l < fractions.length; l++) {
            x = outputs(x, layers.get(l));
            fractions[l] = dead(x).length / (double) x.getNumCols();
        }
        return fractions;
    }
}

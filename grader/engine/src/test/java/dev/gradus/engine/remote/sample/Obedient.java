package dev.gradus.engine.remote.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** Does what the contract says, and on demand what a hostile submission does. Not public, like many a submission. */
class Obedient implements Everything {
    private int acted;

    private Obedient() {}

    public static Everything create() {
        return new Obedient();
    }

    @Override
    public boolean not(boolean value) {
        return !value;
    }

    @Override
    public int increment(int value) {
        return value + 1;
    }

    @Override
    public long increment(long value) {
        return value + 1;
    }

    @Override
    public double echo(double value) {
        return value;
    }

    @Override
    public String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    @Override
    public double[] doubled(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= 2;
        }
        return values;
    }

    @Override
    public int[] counted(int[] values) {
        int[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] += i;
        }
        return copy;
    }

    @Override
    public double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    @Override
    public SimpleMatrix product(SimpleMatrix a, SimpleMatrix b) {
        return a.mult(b);
    }

    @Override
    public List<SimpleMatrix> scaled(List<SimpleMatrix> matrices, double factor) {
        List<SimpleMatrix> scaled = new ArrayList<>();
        for (SimpleMatrix matrix : matrices) {
            scaled.add(matrix.scale(factor));
        }
        return scaled;
    }

    @Override
    public Layer next(Layer layer) {
        return layer.followers().get(0);
    }

    @Override
    public Activation other(Activation activation) {
        return Activation.values()[(activation.ordinal() + 1) % 3];
    }

    @Override
    public double draw(Random random) {
        return random.nextGaussian();
    }

    @Override
    public double derivative(DoubleUnaryOperator function, double at) {
        double h = 1e-6;
        return (function.applyAsDouble(at + h) - function.applyAsDouble(at - h)) / (2 * h);
    }

    @Override
    public double[] gradient(Function<double[], Double> function, double[] at) {
        double[] gradient = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += 1;
            down[i] -= 1;
            gradient[i] = (function.apply(up) - function.apply(down)) / 2;
        }
        return gradient;
    }

    @Override
    public Counter counter(int start) {
        return new Count(start);
    }

    @Override
    public int read(Counter counter) {
        return ((Count) counter).value;
    }

    @Override
    public DoubleUnaryOperator composed(DoubleUnaryOperator outer, DoubleUnaryOperator inner) {
        return x -> outer.applyAsDouble(inner.applyAsDouble(x));
    }

    @Override
    public void overwrite(double[] values, double[] others) {
        values[0] = 42;
        others[0] = 43;
    }

    @Override
    public void act(String deed) {
        acted++;
        try {
            Deeds.act(deed);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int forge(int[] bytes, boolean thenLoop) {
        try {
            Deeds.forge(bytes, thenLoop);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return 7;
    }

    @Override
    public SimpleMatrix matrix(String kind) {
        return Deeds.matrix(kind);
    }

    @Override
    public Layer layer(String kind) {
        return Deeds.layer(kind);
    }

    @Override
    public double callForever(DoubleUnaryOperator function) {
        double sum = 0;
        while (true) {
            sum += function.applyAsDouble(sum);
        }
    }

    @Override
    public double callElsewhere(DoubleUnaryOperator function) {
        return CompletableFuture.supplyAsync(() -> function.applyAsDouble(1)).join();
    }

    @Override
    public int acted() {
        return acted;
    }

    private static final class Count implements Counter {
        private int value;

        Count(int value) {
            this.value = value;
        }

        @Override
        public int add(int amount) {
            value += amount;
            return value;
        }

        @Override
        public Counter copy() {
            return new Count(value);
        }
    }
}

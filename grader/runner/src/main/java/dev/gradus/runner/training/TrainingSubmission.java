package dev.gradus.runner.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** Does with EJML what submissions do with it. */
final class TrainingSubmission implements TrainingContract {
    @Override
    public double number(double z) {
        return 1 / (1 + Math.exp(-z)) + Math.tanh(z) + Math.log1p(Math.abs(z)) + Math.sqrt(Math.abs(z));
    }

    @Override
    public int count(int n, long m, boolean flag) {
        return flag ? n : (int) m;
    }

    @Override
    public double[] vector(double[] values) {
        double[] copy = values.clone();
        copy[0] += 1;
        values[0] = copy[0];
        return copy;
    }

    @Override
    public double[][] rows(double[][] values) {
        return values.clone();
    }

    @Override
    public SimpleMatrix draw(int rows, int columns, Random random) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix.set(row, column, random.nextGaussian() + random.nextDouble());
            }
        }
        return matrix;
    }

    @Override
    public Layer layer(SimpleMatrix x, Layer layer) {
        SimpleMatrix z = x.mult(layer.weights());
        for (int row = 0; row < z.getNumRows(); row++) {
            for (int column = 0; column < z.getNumCols(); column++) {
                z.set(row, column, z.get(row, column) + layer.biases().get(0, column));
            }
        }
        SimpleMatrix a = z.elementOp((int row, int column, double value) -> number(value));
        Kind kind = layer.kind();
        double rate = layer.biases().get(0, 0);
        mapped(mapped(mapped(z, value -> activated(value, kind)), value -> value * rate), Math::tanh);
        mapped(mapped(z, value -> activated(value * rate, kind)), value -> 1 - value * value);
        mapped(z, value -> number(value) + rate);
        x.mult(SimpleMatrix.ones(x.getNumCols(), 1));
        SimpleMatrix.ones(1, x.getNumRows()).mult(x);
        SimpleMatrix delta = a.minus(z).elementMult(a.plus(1)).divide(x.getNumRows());
        SimpleMatrix gradient = x.transpose().mult(delta).scale(2).plus(layer.weights());
        SimpleMatrix sum = SimpleMatrix.ones(1, delta.getNumRows()).mult(delta);
        gradient.set(0, 0, gradient.elementSum() + a.negative().normF() + a.elementMaxAbs());
        gradient = gradient.extractVector(true, 0).rows(0, 1).copy();
        System.out.println("loss " + a.elementPower(2).elementSum()
                + delta.elementExp().elementLog().get(0));
        return new Layer(gradient, sum, layer.kind() == Kind.LINEAR ? Kind.SIGMOID : Kind.LINEAR);
    }

    private static double activated(double z, Kind kind) {
        return kind == Kind.LINEAR ? z : 1 / (1 + Math.exp(-z));
    }

    private static SimpleMatrix mapped(SimpleMatrix matrix, DoubleUnaryOperator function) {
        SimpleMatrix result = matrix.copy();
        for (int row = 0; row < matrix.getNumRows(); row++) {
            for (int column = 0; column < matrix.getNumCols(); column++) {
                result.set(row, column, function.applyAsDouble(matrix.get(row, column)));
            }
        }
        return result;
    }

    @Override
    public List<SimpleMatrix> matrices(List<SimpleMatrix> matrices) {
        List<SimpleMatrix> copies = new ArrayList<>();
        for (SimpleMatrix matrix : matrices) {
            copies.add(matrix.copy());
        }
        return copies;
    }

    @Override
    public double slope(DoubleUnaryOperator function, double at) {
        return function.applyAsDouble(at);
    }

    @Override
    public double[] gradient(Function<double[], Double> loss, double[] at) {
        return new double[] {loss.apply(at)};
    }

    @Override
    public DoubleUnaryOperator function() {
        return this::number;
    }

    @Override
    public String fail(String message) {
        throw new IllegalArgumentException(message);
    }
}

package dev.gradus.runner.training;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** Has what the contracts of exercises have: public, since a submission's class loader is another one. */
public interface TrainingContract {
    double number(double z);

    int count(int n, long m, boolean flag);

    double[] vector(double[] values);

    double[][] rows(double[][] values);

    SimpleMatrix draw(int rows, int columns, Random random);

    Layer layer(SimpleMatrix x, Layer layer);

    List<SimpleMatrix> matrices(List<SimpleMatrix> matrices);

    double slope(DoubleUnaryOperator function, double at);

    double[] gradient(Function<double[], Double> loss, double[] at);

    DoubleUnaryOperator function();

    String fail(String message);

    /** A layer of a network. */
    record Layer(SimpleMatrix weights, SimpleMatrix biases, Kind kind) {}

    /** What the layer does. */
    enum Kind {
        LINEAR,
        SIGMOID
    }
}

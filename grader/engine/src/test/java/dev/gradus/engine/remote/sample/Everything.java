package dev.gradus.engine.remote.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** A contract with a method for every kind of value, and one that misbehaves on demand. */
public interface Everything {

    boolean not(boolean value);

    int increment(int value);

    long increment(long value);

    double echo(double value);

    String reversed(String text);

    double[] doubled(double[] values);

    int[] counted(int[] values);

    double[][] transposed(double[][] rows);

    SimpleMatrix product(SimpleMatrix a, SimpleMatrix b);

    List<SimpleMatrix> scaled(List<SimpleMatrix> matrices, double factor);

    Layer next(Layer layer);

    Activation other(Activation activation);

    double draw(Random random);

    double derivative(DoubleUnaryOperator function, double at);

    double[] gradient(Function<double[], Double> function, double[] at);

    Counter counter(int start);

    int read(Counter counter);

    DoubleUnaryOperator composed(DoubleUnaryOperator outer, DoubleUnaryOperator inner);

    void overwrite(@Mutates double[] values, double[] others);

    void act(String deed);

    /** Writes bytes where only the runner should. */
    int forge(int[] bytes, boolean thenLoop);

    /** An odd matrix. */
    SimpleMatrix matrix(String kind);

    /** An odd record. */
    Layer layer(String kind);

    /** Calls the function for ever. */
    double callForever(DoubleUnaryOperator function);

    /** Calls the function on another thread. */
    double callElsewhere(DoubleUnaryOperator function);

    /** How often {@link #act} was called. */
    int acted();

    /** Runs on the side of the caller. */
    default double echoTwice(double value) {
        return echo(echo(value));
    }

    /** An enum of the contract. */
    enum Activation {
        SIGMOID,
        TANH,
        RELU
    }

    /** Records in records. */
    record Layer(SimpleMatrix weights, double[] biases, Activation activation, List<Layer> followers) {}

    /** An object that stays with the submission. */
    interface Counter {
        int add(int amount);

        Counter copy();
    }

    /** Marks an argument that is meant to change. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Mutates {}
}

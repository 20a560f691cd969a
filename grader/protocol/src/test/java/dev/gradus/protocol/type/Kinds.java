package dev.gradus.protocol.type;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** Every kind of value, alone and inside others. */
public interface Kinds {
    boolean truth(boolean value);

    int integer(int value);

    long whole(long value);

    double number(double value);

    String text(String value);

    double[] vector(double[] value);

    int[] labels(int[] value);

    double[][] rows(double[][] value);

    int[][] table(int[][] value);

    String[] texts(String[] value);

    SimpleMatrix matrix(SimpleMatrix value);

    SimpleMatrix[] matrices(SimpleMatrix[] value);

    List<SimpleMatrix> listOfMatrices(List<SimpleMatrix> value);

    List<Double> listOfNumbers(List<Double> value);

    List<List<int[]>> listOfLists(List<List<int[]>> value);

    List<? extends Color> colors(List<? extends Color> value);

    Layer layer(Layer value);

    Tree tree(Tree value);

    Pair<double[], List<Layer>> pair(Pair<double[], List<Layer>> value);

    Nothing nothing(Nothing value);

    Color color(Color value);

    double random(Random random);

    double call(Function<double[], Double> function);

    void none();

    /** A colour. */
    enum Color {
        RED,
        GREEN,
        BLUE
    }

    /** One of each. */
    record Layer(
            SimpleMatrix weights, double[] biases, Color color, boolean trained, int size, long seed, String name) {}

    /** Holds itself. */
    record Tree(double value, List<Tree> children) {}

    /** Holds what it is told to hold. */
    record Pair<A, B>(A first, B second) {}

    /** Holds nothing. */
    record Nothing() {}
}

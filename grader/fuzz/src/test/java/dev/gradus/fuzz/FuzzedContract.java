package dev.gradus.fuzz;

import java.util.List;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** A contract with every kind of reply. */
public interface FuzzedContract {
    double number(double value);

    String text(int value);

    double[] vector(double[] values);

    double[][] rows(int[] values);

    SimpleMatrix matrix(SimpleMatrix value);

    List<Node> nodes(Node value);

    double call(Function<double[], Double> function);

    FuzzedContract another(boolean value);

    void none();

    /** Holds itself. */
    record Node(Color color, long value, SimpleMatrix matrix, List<Node> children) {}

    /** A colour. */
    enum Color {
        RED,
        GREEN
    }
}

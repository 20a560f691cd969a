package dev.gradus.engine.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * Named tensors in a fixed order: the parameters of a network, or a gradient with respect to them.
 *
 * <pre>{@code
 * NamedTensors parameters = NamedTensors.of("W1", w1).and("b1", b1).and("W2", w2).and("b2", b2);
 * SimpleMatrix w1 = parameters.matrix("W1");
 * }</pre>
 *
 * The values are copied in and never change. {@link #matrix} and {@link #vector} hand out one working copy per tensor,
 * so that somebody who writes into it harms nobody, and is found by {@link #isIntact()}.
 */
public final class NamedTensors {

    private final List<TensorShape> shapes;
    private final double[] values;
    private final Map<String, SimpleMatrix> handedMatrices = new HashMap<>();
    private final Map<String, double[]> handedVectors = new HashMap<>();

    NamedTensors(List<TensorShape> shapes, double[] values) {
        this.shapes = shapes;
        this.values = values;
    }

    /** One m × n matrix. */
    public static NamedTensors of(String name, SimpleMatrix matrix) {
        return new NamedTensors(List.of(), new double[0]).and(name, matrix);
    }

    /** One vector. */
    public static NamedTensors of(String name, double[] vector) {
        return new NamedTensors(List.of(), new double[0]).and(name, vector);
    }

    /** One number, a vector of length 1. */
    public static NamedTensors of(String name, double scalar) {
        return of(name, new double[] {scalar});
    }

    /** These tensors and one m × n matrix more. */
    public NamedTensors and(String name, SimpleMatrix matrix) {
        double[] rowMajor = rowMajor(matrix);
        return and(new TensorShape(name, matrix.getNumRows(), matrix.getNumCols(), false), rowMajor);
    }

    /** These tensors and one vector more. */
    public NamedTensors and(String name, double[] vector) {
        return and(new TensorShape(name, 1, vector.length, true), vector);
    }

    /** These tensors and one number more. */
    public NamedTensors and(String name, double scalar) {
        return and(name, new double[] {scalar});
    }

    /** These tensors and one more of the given shape, its values row by row. */
    public NamedTensors and(TensorShape shape, double[] rowMajor) {
        if (shapes.stream().anyMatch(known -> known.name().equals(shape.name()))) {
            throw new IllegalArgumentException("There are two tensors named " + shape.name());
        }
        if (rowMajor.length != shape.size()) {
            throw new IllegalArgumentException(
                    "Tensor %s needs %d values, not %d".formatted(shape.name(), shape.size(), rowMajor.length));
        }
        List<TensorShape> more = new ArrayList<>(shapes);
        more.add(shape);
        double[] all = Arrays.copyOf(values, values.length + rowMajor.length);
        System.arraycopy(rowMajor, 0, all, values.length, rowMajor.length);
        return new NamedTensors(List.copyOf(more), all);
    }

    /** NamedTensors of the same names and shapes with other values. */
    public NamedTensors withValues(double[] flat) {
        if (flat.length != values.length) {
            throw new IllegalArgumentException("%d values needed, not %d".formatted(values.length, flat.length));
        }
        return new NamedTensors(shapes, flat.clone());
    }

    public List<TensorShape> shapes() {
        return shapes;
    }

    /** Number of entries of all tensors together. */
    public int size() {
        return values.length;
    }

    /** The m × n matrix of that name; a vector is 1 × n. The same working copy at every call. */
    public SimpleMatrix matrix(String name) {
        return handedMatrices.computeIfAbsent(name, key -> {
            TensorShape shape = shape(key);
            return new SimpleMatrix(shape.rows(), shape.columns(), true, values(key));
        });
    }

    /** The vector of that name; a matrix must have one row or one column. The same working copy at every call. */
    public double[] vector(String name) {
        TensorShape shape = shape(name);
        if (shape.rows() > 1 && shape.columns() > 1) {
            throw new IllegalArgumentException(
                    "%s is a %d × %d matrix, not a vector".formatted(name, shape.rows(), shape.columns()));
        }
        return handedVectors.computeIfAbsent(name, this::values);
    }

    /** The only entry of the tensor of that name. */
    public double scalar(String name) {
        TensorShape shape = shape(name);
        if (shape.size() != 1) {
            throw new IllegalArgumentException("%s has %d entries, not one".formatted(name, shape.size()));
        }
        return values[offset(name)];
    }

    /** A copy of the tensor's values, row by row. */
    public double[] values(String name) {
        int from = offset(name);
        return Arrays.copyOfRange(values, from, from + shape(name).size());
    }

    /** A copy of all values, tensor after tensor, each row by row. */
    public double[] toArray() {
        return values.clone();
    }

    /** Whether nobody wrote into what {@link #matrix} and {@link #vector} handed out, bit for bit. */
    public boolean isIntact() {
        // Asked after every evaluation of a loss: nothing is copied.
        int offset = 0;
        for (TensorShape shape : shapes) {
            if (isMutated(shape, offset)) {
                return false;
            }
            offset += shape.size();
        }
        return true;
    }

    List<String> mutatedNames() {
        return shapes.stream()
                .filter(shape -> isMutated(shape, offset(shape.name())))
                .map(TensorShape::name)
                .toList();
    }

    private boolean isMutated(TensorShape shape, int offset) {
        double[] vector = handedVectors.get(shape.name());
        if (vector != null && !Arrays.equals(vector, 0, vector.length, values, offset, offset + shape.size())) {
            return true;
        }
        SimpleMatrix matrix = handedMatrices.get(shape.name());
        if (matrix == null) {
            return false;
        }
        if (matrix.getNumRows() != shape.rows() || matrix.getNumCols() != shape.columns()) {
            return true;
        }
        for (int i = 0; i < shape.size(); i++) {
            if (Double.doubleToLongBits(matrix.get(i)) != Double.doubleToLongBits(values[offset + i])) {
                return true;
            }
        }
        return false;
    }

    private TensorShape shape(String name) {
        for (TensorShape shape : shapes) {
            if (shape.name().equals(name)) {
                return shape;
            }
        }
        throw unknown(name);
    }

    private int offset(String name) {
        int offset = 0;
        for (TensorShape shape : shapes) {
            if (shape.name().equals(name)) {
                return offset;
            }
            offset += shape.size();
        }
        throw unknown(name);
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("There is no tensor %s among %s"
                .formatted(name, shapes.stream().map(TensorShape::name).toList()));
    }

    private static double[] rowMajor(SimpleMatrix matrix) {
        double[] rowMajor = new double[matrix.getNumElements()];
        for (int index = 0; index < rowMajor.length; index++) {
            rowMajor[index] = matrix.get(index);
        }
        return rowMajor;
    }
}

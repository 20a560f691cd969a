package dev.gradus.exercises.layers;

import java.util.List;

/**
 * Automatic differentiation in reverse mode, on numbers: given the graph of a computation, the value of every node and the
 * derivative of one of them by every other.
 *
 * <p>A graph is a list of nodes that refer to each other by their index in the list. <b>The list is in no particular
 * order</b>: an operand may stand before or after the node that uses it. There are no cycles. A node may be used by any
 * number of others, and twice by the same one, as in a·a.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer. No operand of a ReLU or of a power is 0.
 * Graphs have fewer than a hundred nodes.
 */
public interface Autograd {

    /** What a node computes from its operands. */
    enum Operation {
        /** No operand; its value is {@link Node#number}. */
        LEAF,
        /** Two operands: their sum. */
        ADD,
        /** Two operands: their product. */
        MULTIPLY,
        /** One operand, to the power of {@link Node#number}, which is a constant. */
        POWER,
        /** One operand: e to its power. */
        EXP,
        /** One operand: its hyperbolic tangent. */
        TANH,
        /** One operand: itself if it is positive, else 0. */
        RELU
    }

    /**
     * One step of a computation.
     *
     * @param operation what it computes
     * @param operands the indices of the nodes that it is computed from: none, one or two, see {@link Operation}
     * @param number the value of a leaf, the exponent of a power; otherwise 0 and without meaning
     */
    record Node(Operation operation, List<Integer> operands, double number) {}

    /** The value of every node, in the order of the list. */
    double[] values(List<Node> graph);

    /**
     * The derivative of the output by every node, in the order of the list: 1 for the output itself, 0 for a node that the
     * output does not depend on.
     *
     * @param output the index of the node to differentiate; it may have users of its own
     */
    double[] gradients(List<Node> graph, int output);

    /**
     * A backward pass that <b>accumulates</b>, as calling {@code backward()} does in PyTorch when nobody has set the
     * gradients to zero: the derivatives of this pass added to what earlier passes left.
     *
     * @param before what earlier passes left for every node
     * @return {@code before} plus the derivatives of the output by every node, in a new array
     */
    double[] backward(List<Node> graph, int output, double[] before);
}

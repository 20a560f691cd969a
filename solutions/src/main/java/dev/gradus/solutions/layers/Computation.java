package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Show;
import dev.gradus.exercises.layers.Autograd.Node;
import dev.gradus.exercises.layers.Autograd.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A graph with the node to differentiate, and a way to build one step by step. */
record Computation(List<Node> graph, int output) {

    /** Adds nodes one by one; every method returns the index of the node that it adds. */
    static final class Builder {
        private final List<Node> nodes = new ArrayList<>();

        int leaf(double value) {
            return node(Operation.LEAF, List.of(), value);
        }

        int add(int a, int b) {
            return node(Operation.ADD, List.of(a, b), 0);
        }

        int multiply(int a, int b) {
            return node(Operation.MULTIPLY, List.of(a, b), 0);
        }

        int power(int a, double exponent) {
            return node(Operation.POWER, List.of(a), exponent);
        }

        /** An exponential, a tanh or a ReLU. */
        int apply(Operation operation, int a) {
            return node(operation, List.of(a), 0);
        }

        private int node(Operation operation, List<Integer> operands, double number) {
            nodes.add(new Node(operation, operands, number));
            return nodes.size() - 1;
        }

        Computation output(int node) {
            return new Computation(List.copyOf(nodes), node);
        }

        /** The node that was added last is the output. */
        Computation build() {
            return output(nodes.size() - 1);
        }
    }

    /** The same computation with its nodes in the opposite order: every operand stands after its users. */
    Computation reversed() {
        List<Integer> order = new ArrayList<>();
        for (int i = graph.size() - 1; i >= 0; i--) {
            order.add(i);
        }
        return reordered(order);
    }

    /** The same computation with its nodes in random order. */
    Computation shuffled(Cases cases) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, cases.random());
        return reordered(order);
    }

    private Computation reordered(List<Integer> order) {
        List<Node> nodes = new ArrayList<>();
        for (int old : order) {
            Node node = graph.get(old);
            nodes.add(new Node(
                    node.operation(),
                    node.operands().stream().map(order::indexOf).toList(),
                    node.number()));
        }
        return new Computation(nodes, order.indexOf(output));
    }

    /** The same computation with another number in each leaf, in their order. */
    Computation with(double[] leaves) {
        List<Node> nodes = new ArrayList<>();
        int next = 0;
        for (Node node : graph) {
            nodes.add(node.operation() == Operation.LEAF ? new Node(Operation.LEAF, List.of(), leaves[next++]) : node);
        }
        return new Computation(nodes, output);
    }

    /** What belongs to the leaves, of numbers that belong to all nodes. */
    double[] leaves(double[] ofAllNodes) {
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            if (graph.get(i).operation() == Operation.LEAF) {
                found.add(ofAllNodes[i]);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Expect given(Expect expect) {
        return expect.given("graph", this).given("output", output);
    }

    /** One line for every node, as in {@code 2 = multiply(0, 1)}. */
    @Override
    public String toString() {
        StringJoiner lines = new StringJoiner("; ");
        for (int i = 0; i < graph.size(); i++) {
            Node node = graph.get(i);
            StringJoiner arguments = new StringJoiner(", ", "(", ")");
            node.operands().forEach(operand -> arguments.add(operand.toString()));
            if (node.operation() == Operation.POWER || node.operation() == Operation.LEAF) {
                arguments.add(Show.number(node.number()));
            }
            lines.add(i + " = " + node.operation().name().toLowerCase(Locale.ROOT) + arguments);
        }
        return lines.toString();
    }
}

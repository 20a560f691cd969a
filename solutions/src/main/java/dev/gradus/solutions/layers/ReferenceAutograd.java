package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.Autograd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One order for both passes: operands before users. Backwards it is read from its end, so that a node passes its gradient
 * on when all its users have contributed to it, and only once.
 */
public final class ReferenceAutograd implements Autograd {

    @Override
    public double[] values(List<Node> graph) {
        double[] values = new double[graph.size()];
        for (int i : operandsFirst(graph)) {
            values[i] = value(graph.get(i), values);
        }
        return values;
    }

    @Override
    public double[] gradients(List<Node> graph, int output) {
        double[] values = values(graph);
        double[] gradients = new double[graph.size()];
        gradients[output] = 1;
        List<Integer> usersFirst = operandsFirst(graph);
        Collections.reverse(usersFirst);
        for (int i : usersFirst) {
            List<Integer> operands = graph.get(i).operands();
            for (int k = 0; k < operands.size(); k++) {
                // Added, not assigned: the operand may have other users, or be the other operand too.
                gradients[operands.get(k)] += gradients[i] * slope(graph.get(i), k, values[i], values);
            }
        }
        return gradients;
    }

    @Override
    public double[] backward(List<Node> graph, int output, double[] before) {
        double[] after = gradients(graph, output);
        for (int i = 0; i < after.length; i++) {
            after[i] += before[i];
        }
        return after;
    }

    private static List<Integer> operandsFirst(List<Node> graph) {
        List<Integer> order = new ArrayList<>();
        boolean[] visited = new boolean[graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            visit(graph, i, visited, order);
        }
        return order;
    }

    private static void visit(List<Node> graph, int i, boolean[] visited, List<Integer> order) {
        if (!visited[i]) {
            visited[i] = true;
            graph.get(i).operands().forEach(operand -> visit(graph, operand, visited, order));
            order.add(i);
        }
    }

    private static double value(Node node, double[] values) {
        return switch (node.operation()) {
            case LEAF -> node.number();
            case ADD -> operand(node, 0, values) + operand(node, 1, values);
            case MULTIPLY -> operand(node, 0, values) * operand(node, 1, values);
            case POWER -> StrictMath.pow(operand(node, 0, values), node.number());
            case EXP -> StrictMath.exp(operand(node, 0, values));
            case TANH -> StrictMath.tanh(operand(node, 0, values));
            case RELU -> Math.max(0, operand(node, 0, values));
        };
    }

    /** The derivative of a node by its operand number k. */
    private static double slope(Node node, int k, double value, double[] values) {
        double operand = operand(node, k, values);
        return switch (node.operation()) {
            case LEAF -> throw new IllegalArgumentException("a leaf has no operands");
            case ADD -> 1;
            case MULTIPLY -> operand(node, 1 - k, values);
            case POWER -> node.number() * StrictMath.pow(operand, node.number() - 1);
            case EXP -> value;
            case TANH -> 1 - value * value;
            case RELU -> operand > 0 ? 1 : 0;
        };
    }

    private static double operand(Node node, int k, double[] values) {
        return values[node.operands().get(k)];
    }
}

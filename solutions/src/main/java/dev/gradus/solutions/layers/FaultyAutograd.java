package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.Autograd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyAutograd implements Autograd {
    private final Set<AutogradSlip> slips;

    public FaultyAutograd(Set<AutogradSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(AutogradSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(AutogradSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double[] values(List<Node> graph) {
        double[] values = new double[graph.size()];
        List<Integer> order = makes(AutogradSlip.VALUES_IN_LIST_ORDER)
                ? IntStream.range(0, graph.size()).boxed().toList()
                : operandsFirst(graph);
        for (int i : order) {
            values[i] = value(graph.get(i), values);
        }
        return values;
    }

    @Override
    public double[] gradients(List<Node> graph, int output) {
        return pass(graph, output, new double[graph.size()]);
    }

    @Override
    public double[] backward(List<Node> graph, int output, double[] before) {
        if (makes(AutogradSlip.EARLIER_GRADIENTS_PASSED_ON)) {
            return pass(graph, output, before.clone());
        }
        double[] after = gradients(graph, output);
        for (int i = 0; i < after.length && !makes(AutogradSlip.EARLIER_PASSES_FORGOTTEN); i++) {
            after[i] += before[i];
        }
        return after;
    }

    private double[] pass(List<Node> graph, int output, double[] gradients) {
        double[] values = values(graph);
        int start = makes(AutogradSlip.LAST_NODE_AS_OUTPUT) ? graph.size() - 1 : output;
        gradients[start] = makes(AutogradSlip.SEEDED_WITH_VALUE) ? values[start] : 1;
        if (makes(AutogradSlip.PASSED_ON_AGAIN)) {
            passOnAgain(graph, start, values, gradients);
        } else {
            order(graph, start).forEach(i -> passOn(graph, i, values, gradients));
        }
        return gradients;
    }

    private List<Integer> order(List<Node> graph, int start) {
        List<Integer> order = new ArrayList<>();
        if (makes(AutogradSlip.GRADIENTS_IN_LIST_ORDER)) {
            IntStream.range(0, graph.size()).forEach(order::add);
            Collections.reverse(order);
        } else if (makes(AutogradSlip.PASSED_ON_TOO_EARLY)) {
            visitBefore(graph, start, new boolean[graph.size()], order);
        } else {
            order.addAll(operandsFirst(graph));
            Collections.reverse(order);
        }
        return order;
    }

    private void passOnAgain(List<Node> graph, int i, double[] values, double[] gradients) {
        passOn(graph, i, values, gradients);
        graph.get(i).operands().forEach(operand -> passOnAgain(graph, operand, values, gradients));
    }

    private void passOn(List<Node> graph, int i, double[] values, double[] gradients) {
        List<Integer> operands = graph.get(i).operands();
        for (int k = 0; k < operands.size(); k++) {
            double contribution = contribution(graph.get(i), k, gradients[i], values[i], values);
            if (makes(AutogradSlip.GRADIENT_ASSIGNED)) {
                gradients[operands.get(k)] = contribution;
            } else {
                gradients[operands.get(k)] += contribution;
            }
        }
    }

    private double contribution(Node node, int k, double gradient, double value, double[] values) {
        boolean byGradient = node.operation() == Operation.RELU && makes(AutogradSlip.RELU_BY_GRADIENT);
        return byGradient ? Math.max(0, gradient) : gradient * slope(node, k, value, values);
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

    private static void visitBefore(List<Node> graph, int i, boolean[] visited, List<Integer> order) {
        if (!visited[i]) {
            visited[i] = true;
            order.add(i);
            graph.get(i).operands().forEach(operand -> visitBefore(graph, operand, visited, order));
        }
    }

    private double value(Node node, double[] values) {
        return switch (node.operation()) {
            case LEAF -> node.number();
            case ADD -> operand(node, 0, values) + operand(node, 1, values);
            case MULTIPLY -> operand(node, 0, values) * operand(node, 1, values);
            case POWER ->
                makes(AutogradSlip.POWER_AS_MULTIPLE)
                        ? operand(node, 0, values) * node.number()
                        : StrictMath.pow(operand(node, 0, values), node.number());
            case EXP -> StrictMath.exp(operand(node, 0, values));
            case TANH -> StrictMath.tanh(operand(node, 0, values));
            case RELU -> Math.max(0, operand(node, 0, values));
        };
    }

    private double slope(Node node, int k, double value, double[] values) {
        double operand = operand(node, k, values);
        return switch (node.operation()) {
            case LEAF -> throw new IllegalArgumentException("a leaf has no operands");
            case ADD -> 1;
            case MULTIPLY -> operand(node, makes(AutogradSlip.OWN_FACTOR) ? k : 1 - k, values);
            case POWER -> slopeOfPower(operand, node.number());
            case EXP -> makes(AutogradSlip.EXP_OF_VALUE) ? StrictMath.exp(value) : value;
            case TANH -> slopeOfTanh(value);
            case RELU -> operand > 0 || makes(AutogradSlip.RELU_LETS_EVERYTHING_PASS) ? 1 : 0;
        };
    }

    private double slopeOfPower(double operand, double exponent) {
        if (makes(AutogradSlip.EXPONENT_KEPT)) {
            return exponent * StrictMath.pow(operand, exponent);
        }
        double power = StrictMath.pow(operand, exponent - 1);
        return makes(AutogradSlip.FACTOR_OF_POWER_LOST) ? power : exponent * power;
    }

    private double slopeOfTanh(double value) {
        if (makes(AutogradSlip.TANH_WITHOUT_SQUARE)) {
            return 1 - value;
        }
        double t = makes(AutogradSlip.TANH_OF_VALUE) ? StrictMath.tanh(value) : value;
        return 1 - t * t;
    }

    private static double operand(Node node, int k, double[] values) {
        return values[node.operands().get(k)];
    }
}

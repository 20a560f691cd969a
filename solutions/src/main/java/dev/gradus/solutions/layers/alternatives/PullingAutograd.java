package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.Autograd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recursion both ways, each answer kept: a value asks its operands, a gradient asks its users. */
public final class PullingAutograd implements Autograd {

    @Override
    public double[] values(List<Node> graph) {
        Map<Integer, Double> known = new HashMap<>();
        double[] values = new double[graph.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(graph, i, known);
        }
        return values;
    }

    private static double value(List<Node> graph, int i, Map<Integer, Double> known) {
        if (!known.containsKey(i)) {
            Node node = graph.get(i);
            List<Double> x =
                    node.operands().stream().map(o -> value(graph, o, known)).toList();
            known.put(
                    i,
                    switch (node.operation()) {
                        case LEAF -> node.number();
                        case ADD -> x.get(0) + x.get(1);
                        case MULTIPLY -> x.get(0) * x.get(1);
                        case POWER -> Math.pow(x.get(0), node.number());
                        case EXP -> Math.exp(x.get(0));
                        case TANH -> Math.tanh(x.get(0));
                        case RELU -> x.get(0) > 0 ? x.get(0) : 0;
                    });
        }
        return known.get(i);
    }

    @Override
    public double[] gradients(List<Node> graph, int output) {
        double[] values = values(graph);
        Map<Integer, Double> known = new HashMap<>(Map.of(output, 1.0));
        double[] gradients = new double[values.length];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = gradient(graph, i, values, known);
        }
        return gradients;
    }

    private static double gradient(List<Node> graph, int i, double[] values, Map<Integer, Double> known) {
        if (!known.containsKey(i)) {
            double sum = 0;
            for (int user = 0; user < graph.size(); user++) {
                List<Integer> operands = graph.get(user).operands();
                for (int k = 0; k < operands.size(); k++) {
                    if (operands.get(k) == i) {
                        sum += gradient(graph, user, values, known) * slope(graph.get(user), k, values);
                    }
                }
            }
            known.put(i, sum);
        }
        return known.get(i);
    }

    private static double slope(Node node, int k, double[] values) {
        double x = values[node.operands().get(k)];
        return switch (node.operation()) {
            case LEAF -> 0;
            case ADD -> 1;
            case MULTIPLY -> values[node.operands().get(1 - k)];
            case POWER -> node.number() * Math.pow(x, node.number()) / x;
            case EXP -> Math.exp(x);
            case TANH -> 1 - Math.tanh(x) * Math.tanh(x);
            case RELU -> x < 0 ? 0 : 1;
        };
    }

    @Override
    public double[] backward(List<Node> graph, int output, double[] before) {
        double[] sum = before.clone();
        double[] now = gradients(graph, output);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += now[i];
        }
        return sum;
    }
}

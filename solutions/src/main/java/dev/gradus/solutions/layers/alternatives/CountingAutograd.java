package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.Autograd;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Kahn's algorithm: a node's turn comes when nothing it waits for is left. */
public final class CountingAutograd implements Autograd {

    @Override
    public double[] values(List<Node> graph) {
        double[] values = new double[graph.size()];
        List<Integer> order = usersFirst(graph);
        for (int at = order.size() - 1; at >= 0; at--) {
            Node node = graph.get(order.get(at));
            double[] x = operands(node, values);
            double value = node.number();
            switch (node.operation()) {
                case ADD -> value = x[0] + x[1];
                case MULTIPLY -> value = x[0] * x[1];
                case POWER -> value = Math.pow(x[0], node.number());
                case EXP -> value = Math.exp(x[0]);
                case TANH -> value = Math.tanh(x[0]);
                case RELU -> value = Math.max(x[0], 0);
                default -> {}
            }
            values[order.get(at)] = value;
        }
        return values;
    }

    private static double[] operands(Node node, double[] values) {
        return node.operands().stream().mapToDouble(i -> values[i]).toArray();
    }

    private static List<Integer> usersFirst(List<Node> graph) {
        int[] waiting = new int[graph.size()];
        graph.forEach(node -> node.operands().forEach(operand -> waiting[operand]++));
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int i = ready.remove();
            order.add(i);
            for (int operand : graph.get(i).operands()) {
                waiting[operand]--;
                if (waiting[operand] == 0) {
                    ready.add(operand);
                }
            }
        }
        return order;
    }

    @Override
    public double[] gradients(List<Node> graph, int output) {
        return backward(graph, output, new double[graph.size()]);
    }

    @Override
    public double[] backward(List<Node> graph, int output, double[] before) {
        double[] values = values(graph);
        double[] fresh = new double[before.length];
        fresh[output] = 1;
        for (int i : usersFirst(graph)) {
            Node node = graph.get(i);
            double g = fresh[i];
            double[] x = operands(node, values);
            int[] to = node.operands().stream().mapToInt(Integer::intValue).toArray();
            switch (node.operation()) {
                case ADD -> {
                    fresh[to[0]] += g;
                    fresh[to[1]] += g;
                }
                case MULTIPLY -> {
                    fresh[to[0]] += g * x[1];
                    fresh[to[1]] += g * x[0];
                }
                case POWER -> fresh[to[0]] += g * node.number() * Math.pow(x[0], node.number() - 1);
                case EXP -> fresh[to[0]] += g * values[i];
                case TANH -> fresh[to[0]] += g * (1 - values[i]) * (1 + values[i]);
                case RELU -> fresh[to[0]] += values[i] > 0 ? g : 0;
                default -> {}
            }
        }
        double[] after = Arrays.copyOf(before, before.length);
        Arrays.setAll(after, i -> after[i] + fresh[i]);
        return after;
    }
}

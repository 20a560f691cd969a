package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.Autograd;
import java.util.List;
import java.util.stream.IntStream;

/** The other direction: for every node one forward pass that carries along the derivatives by that node. */
public final class ForwardModeAutograd implements Autograd {

    /** A value with its derivative. */
    private record Dual(double value, double derivative) {}

    @Override
    public double[] values(List<Node> graph) {
        Dual[] duals = pass(graph, -1);
        return IntStream.range(0, duals.length)
                .mapToDouble(i -> duals[i].value())
                .toArray();
    }

    @Override
    public double[] gradients(List<Node> graph, int output) {
        return IntStream.range(0, graph.size())
                .mapToDouble(by -> pass(graph, by)[output].derivative())
                .toArray();
    }

    @Override
    public double[] backward(List<Node> graph, int output, double[] before) {
        double[] gradients = gradients(graph, output);
        return IntStream.range(0, before.length)
                .mapToDouble(i -> before[i] + gradients[i])
                .toArray();
    }

    private static Dual[] pass(List<Node> graph, int by) {
        Dual[] duals = new Dual[graph.size()];
        for (int i = 0; i < duals.length; i++) {
            compute(graph, i, by, duals);
        }
        return duals;
    }

    private static Dual compute(List<Node> graph, int i, int by, Dual[] duals) {
        if (duals[i] == null) {
            Node node = graph.get(i);
            Dual[] x = node.operands().stream()
                    .map(operand -> compute(graph, operand, by, duals))
                    .toArray(Dual[]::new);
            Dual dual = apply(node, x);
            duals[i] = i == by ? new Dual(dual.value(), 1) : dual;
        }
        return duals[i];
    }

    private static Dual apply(Node node, Dual[] x) {
        return switch (node.operation()) {
            case LEAF -> new Dual(node.number(), 0);
            case ADD -> new Dual(x[0].value() + x[1].value(), x[0].derivative() + x[1].derivative());
            case MULTIPLY ->
                new Dual(
                        x[0].value() * x[1].value(),
                        x[0].derivative() * x[1].value() + x[0].value() * x[1].derivative());
            case POWER ->
                chain(
                        x[0],
                        Math.pow(x[0].value(), node.number()),
                        node.number() * Math.pow(x[0].value(), node.number() - 1));
            case EXP -> chain(x[0], Math.exp(x[0].value()), Math.exp(x[0].value()));
            case TANH -> chain(x[0], Math.tanh(x[0].value()), Math.pow(Math.cosh(x[0].value()), -2));
            case RELU -> chain(x[0], Math.max(0, x[0].value()), x[0].value() > 0 ? 1 : 0);
        };
    }

    private static Dual chain(Dual x, double value, double slope) {
        return new Dual(value, slope * x.derivative());
    }
}

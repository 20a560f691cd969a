package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.layers.Autograd.Node;
import dev.gradus.exercises.layers.Autograd.Operation;
import java.util.ArrayList;
import java.util.List;

/** Graphs on which mistakes show: every operation, shared nodes of every kind, and whatever chance makes of them. */
final class Computations {
    private static final double LARGEST_VALUE = 4;

    /** Operands of a ReLU and of a power stay this far from 0. */
    private static final double FROM_ZERO = 0.3;

    private static final int STEPS = 9;

    private Computations() {}

    /** Each operation once, behind a product so that the arriving gradient is not 1; both signs for tanh and ReLU. */
    static List<Computation> ofEveryOperation(Cases cases) {
        List<Computation> all = new ArrayList<>();
        all.add(pair(cases, true));
        all.add(pair(cases, false));
        for (double exponent : new double[] {2, 3, -1}) {
            Computation.Builder builder = new Computation.Builder();
            int power = builder.power(builder.leaf(cases.uniform(1.2, 2)), exponent);
            builder.multiply(power, builder.leaf(cases.uniform(-2, -0.5)));
            all.add(builder.build());
        }
        for (Operation operation : List.of(Operation.EXP, Operation.TANH, Operation.RELU)) {
            for (double sign : new double[] {1, -1}) {
                for (double factor : new double[] {cases.uniform(0.5, 2), cases.uniform(-2, -0.5)}) {
                    Computation.Builder builder = new Computation.Builder();
                    int value = builder.apply(operation, builder.leaf(sign * cases.uniform(0.4, 1.2)));
                    builder.multiply(value, builder.leaf(factor));
                    all.add(builder.build());
                }
            }
        }
        return all;
    }

    private static Computation pair(Cases cases, boolean sum) {
        Computation.Builder builder = new Computation.Builder();
        int a = builder.leaf(cases.uniform(0.5, 2));
        int b = builder.leaf(cases.uniform(-3, -0.5));
        int both = sum ? builder.add(a, b) : builder.multiply(a, b);
        builder.multiply(both, builder.leaf(cases.uniform(2, 3)));
        return builder.build();
    }

    /** Nodes with several users, in the order from the simplest to one whose users depend on each other. */
    static List<Computation> withSharedNodes(Cases cases) {
        return List.of(sumWithItself(cases), productAndSquare(cases), usersOfEachOther(cases), doublings(cases));
    }

    /** a + a. */
    private static Computation sumWithItself(Cases cases) {
        Computation.Builder builder = new Computation.Builder();
        int a = builder.leaf(cases.uniform(0.5, 2));
        builder.add(a, a);
        return builder.build();
    }

    /** a·b + a². */
    private static Computation productAndSquare(Cases cases) {
        Computation.Builder builder = new Computation.Builder();
        int a = builder.leaf(cases.uniform(0.5, 2));
        int b = builder.leaf(cases.uniform(-3, -0.5));
        builder.add(builder.multiply(a, b), builder.power(a, 2));
        return builder.build();
    }

    /** c = a·b, d = tanh c, e = c + d, f = e·c: the users of c use each other. */
    private static Computation usersOfEachOther(Cases cases) {
        Computation.Builder builder = new Computation.Builder();
        int c = builder.multiply(builder.leaf(cases.uniform(0.5, 1)), builder.leaf(cases.uniform(-1.5, -0.5)));
        int d = builder.apply(Operation.TANH, c);
        int e = builder.add(c, d);
        builder.multiply(e, c);
        return builder.build();
    }

    /** Four times the sum with itself: sixteen ways from the output to the leaf. */
    private static Computation doublings(Cases cases) {
        Computation.Builder builder = new Computation.Builder();
        int node = builder.leaf(cases.uniform(0.1, 0.3));
        for (int i = 0; i < 4; i++) {
            node = builder.add(node, node);
        }
        return builder.build();
    }

    /** Four leaves and nine random steps; the output is the sum of whatever nobody uses. */
    static Computation random(Cases cases) {
        Computation.Builder builder = new Computation.Builder();
        for (int i = 0; i < 4; i++) {
            builder.leaf((cases.random().nextBoolean() ? 1 : -1) * cases.uniform(0.4, 1.5));
        }
        for (int step = 0; step < STEPS; step++) {
            Computation.Builder longer;
            do {
                longer = copy(builder.build());
                addRandom(longer, cases);
            } while (!isModerate(longer.build()));
            builder = longer;
        }
        return summed(builder);
    }

    private static Computation.Builder copy(Computation computation) {
        Computation.Builder copy = new Computation.Builder();
        for (Node node : computation.graph()) {
            switch (node.operation()) {
                case LEAF -> copy.leaf(node.number());
                case ADD -> copy.add(node.operands().get(0), node.operands().get(1));
                case MULTIPLY ->
                    copy.multiply(node.operands().get(0), node.operands().get(1));
                case POWER -> copy.power(node.operands().get(0), node.number());
                default -> copy.apply(node.operation(), node.operands().get(0));
            }
        }
        return copy;
    }

    private static void addRandom(Computation.Builder builder, Cases cases) {
        int size = builder.build().graph().size();
        int a = cases.random().nextInt(size);
        int b = cases.random().nextInt(size);
        switch (cases.random().nextInt(7)) {
            case 0 -> builder.add(a, b);
            case 1, 2 -> builder.multiply(a, b);
            case 3 -> builder.power(a, 2 + cases.random().nextInt(2));
            case 4 -> builder.apply(Operation.EXP, a);
            case 5 -> builder.apply(Operation.TANH, a);
            default -> builder.apply(Operation.RELU, a);
        }
    }

    /** Whether the last node has a moderate value and is neither a ReLU near its kink nor a power of almost 0. */
    private static boolean isModerate(Computation computation) {
        double[] values = new ReferenceAutograd().values(computation.graph());
        Node last = computation.graph().get(values.length - 1);
        boolean sensitive = last.operation() == Operation.RELU || last.operation() == Operation.POWER;
        boolean nearZero = sensitive && Math.abs(values[last.operands().get(0)]) < FROM_ZERO;
        return Math.abs(values[values.length - 1]) < LARGEST_VALUE && !nearZero;
    }

    private static Computation summed(Computation.Builder builder) {
        List<Node> nodes = builder.build().graph();
        int sum = -1;
        for (int i = 0; i < nodes.size(); i++) {
            int candidate = i;
            boolean used = nodes.stream().anyMatch(node -> node.operands().contains(candidate));
            if (!used) {
                sum = sum < 0 ? i : builder.add(sum, i);
            }
        }
        return builder.output(sum);
    }

    /** A network with two inputs, two tanh units and one linear output, and half its squared error: 9 parameters. */
    static Computation loss(Cases cases) {
        Computation.Builder builder = new Computation.Builder();
        int[] inputs = {builder.leaf(cases.uniform(0.3, 1)), builder.leaf(cases.uniform(-1, -0.3))};
        int output = builder.leaf(cases.uniform(0.2, 0.5));
        for (int unit = 0; unit < 2; unit++) {
            int z = builder.leaf(cases.uniform(-0.5, -0.2));
            for (int input : inputs) {
                z = builder.add(z, builder.multiply(input, builder.leaf(cases.uniform(-1, 1))));
            }
            int a = builder.apply(Operation.TANH, z);
            output = builder.add(output, builder.multiply(a, builder.leaf(cases.uniform(0.5, 1.5))));
        }
        int error = builder.add(output, builder.leaf(cases.uniform(-2, -1)));
        builder.multiply(builder.leaf(0.5), builder.power(error, 2));
        return builder.build();
    }
}

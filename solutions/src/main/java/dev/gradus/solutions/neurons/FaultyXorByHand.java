package dev.gradus.solutions.neurons;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.neurons.XorByHand;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyXorByHand implements XorByHand {
    private final Set<Slip> slips;

    public FaultyXorByHand(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    private static Unit unit(double bias, double... weights) {
        return new Unit(weights, bias);
    }

    @Override
    public Unit or() {
        if (makes(Slip.GATES_WITHOUT_BIAS)) {
            return unit(0, 1, 1);
        }
        return makes(Slip.GATES_SWAPPED) ? unit(-1.5, 1, 1) : unit(-0.5, 1, 1);
    }

    @Override
    public Unit and() {
        if (makes(Slip.GATES_WITHOUT_BIAS)) {
            return unit(0, 1, 1);
        }
        if (makes(Slip.AND_NEVER_FIRES)) {
            return unit(-2.5, 1, 1);
        }
        return makes(Slip.GATES_SWAPPED) ? unit(-0.5, 1, 1) : unit(-1.5, 1, 1);
    }

    @Override
    public Network xor() {
        Unit or = unit(-0.5, 1, 1);
        Unit and = unit(-1.5, 1, 1);
        if (makes(Slip.AND_ADDED)) {
            return new Network(List.of(or, and), unit(-0.5, 1, 1));
        }
        if (makes(Slip.AND_BUT_NOT_OR)) {
            return new Network(List.of(or, and), unit(-0.5, -1, 1));
        }
        if (makes(Slip.OUTPUT_WITHOUT_BIAS)) {
            return new Network(List.of(or, and), unit(0, 1, -1));
        }
        if (makes(Slip.HIDDEN_WITHOUT_BIAS)) {
            return new Network(List.of(unit(0, 1, 1), unit(0, 1, 1)), unit(-0.5, 1, -1));
        }
        if (makes(Slip.HIDDEN_UNITS_EQUAL)) {
            return new Network(List.of(or, or), unit(-0.5, 1, -1));
        }
        if (makes(Slip.OPPOSITE_OF_XOR)) {
            return new Network(List.of(or, and), unit(0.5, -1, 1));
        }
        if (makes(Slip.ONE_HIDDEN_UNIT)) {
            return new Network(List.of(or), unit(-0.5, 1));
        }
        return new Network(List.of(or, and), unit(-0.5, 1, -1));
    }

    @Override
    public int output(Network network, double[] x) {
        double[] h = new double[network.hidden().size()];
        for (int k = 0; k < h.length; k++) {
            double z = sum(network.hidden().get(k), x, makes(Slip.HIDDEN_BIASES_IGNORED));
            h[k] = makes(Slip.HIDDEN_STEP_MISSING) ? z : step(z);
        }
        if (makes(Slip.ONLY_FIRST_TWO_HIDDEN)) {
            for (int k = 2; k < h.length; k++) {
                h[k] = 0;
            }
        }
        if (makes(Slip.OUTPUT_LOOKS_AT_INPUTS)) {
            h = Arrays.copyOf(x, h.length);
        }
        double z = sum(network.output(), h, makes(Slip.OUTPUT_BIAS_IGNORED));
        return makes(Slip.OUTPUT_STEP_MISSING) ? (int) z : step(z);
    }

    private static double sum(Unit unit, double[] x, boolean ignoresBias) {
        double z = ignoresBias ? 0 : unit.bias();
        for (int i = 0; i < x.length; i++) {
            z += unit.weights()[i] * x[i];
        }
        return z;
    }

    private int step(double z) {
        return makes(Slip.ZERO_DOES_NOT_FIRE) ? (z > 0 ? 1 : 0) : (z >= 0 ? 1 : 0);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        GATES_WITHOUT_BIAS(
                Place.GATES,
                "OR and AND have the bias 0, so both answer 1 even where no input is 1: the step of 0 is 1.",
                "The sum for (0, 0) is the bias alone, and it has to be below 0."),
        GATES_SWAPPED(
                Place.GATES,
                "The unit for OR computes AND and the other way round.",
                "Which of the two needs more ones to fire, and so the lower bias?"),
        AND_NEVER_FIRES(
                Place.GATES,
                "The unit for AND never answers 1: two ones do not outweigh its bias.",
                "The sum of both weights and the bias has to reach 0."),
        AND_ADDED(
                Place.XOR,
                "The network for XOR computes OR: the hidden AND supports the output where it should veto it.",
                "What must the second hidden unit do to the output when both inputs are 1?"),
        AND_BUT_NOT_OR(
                Place.XOR,
                "The network for XOR always answers 0: its output asks for AND without OR, which never happens.",
                "Write down the hidden answers for the four inputs: for which of them should the output fire?"),
        OUTPUT_WITHOUT_BIAS(
                Place.XOR,
                "The network for XOR answers 1 to everything: its output unit has the bias 0, and the step of 0 is 1.",
                "For (0, 0) and (1, 1) the two hidden units cancel; what is left of the output's sum then?"),
        HIDDEN_WITHOUT_BIAS(
                Place.XOR,
                "Both hidden units for XOR have the bias 0, so they always fire and the output never does.",
                "The biases are what makes the two hidden units different."),
        HIDDEN_UNITS_EQUAL(
                Place.XOR,
                "The two hidden units for XOR are the same unit, so their answers cancel and the output is always 0.",
                "Two equal hidden units tell the output no more than one."),
        OPPOSITE_OF_XOR(
                Place.XOR,
                "The network answers 1 where both inputs are equal: that is XNOR, the opposite of XOR.",
                "Turn the signs of all weights and of the bias of the output unit over, and look at the sums again."),
        ONE_HIDDEN_UNIT(
                Place.XOR,
                "With one hidden unit the network is a single line again and computes OR.",
                "How many lines does it take to cut out the middle of the square?"),
        HIDDEN_STEP_MISSING(
                Place.HIDDEN_STEP,
                "The output unit gets the sums of the hidden units and not their answers: without the step the two layers are one linear unit.",
                "What does a hidden unit pass on?"),
        HIDDEN_BIASES_IGNORED(
                Place.HIDDEN_BIAS,
                "The hidden units are computed without their biases.",
                "A unit has weights and a bias, in both layers."),
        ONLY_FIRST_TWO_HIDDEN(
                Place.HIDDEN_COUNT,
                "Only the first two hidden units count: the method knows XOR's network and no other.",
                "How many hidden units does the network have that was passed in?"),
        OUTPUT_LOOKS_AT_INPUTS(
                Place.HIDDEN_COUNT,
                "The output unit looks at the inputs of the network: the hidden layer has no effect.",
                "Which numbers belong to the weights of the output unit?"),
        OUTPUT_BIAS_IGNORED(
                Place.OUTPUT_BIAS,
                "The output unit is computed without its bias.",
                "A unit has weights and a bias, in both layers."),
        OUTPUT_STEP_MISSING(
                Place.OUTPUT_STEP,
                "The output is the sum of the output unit cut to a whole number, not 0 or 1.",
                "The output unit is a threshold unit like the others."),
        ZERO_DOES_NOT_FIRE(
                Place.STEP,
                "A sum of exactly 0 counts as answer 0 where the contract asks for 1.",
                "Read the definition of the step again: is it greater, or greater or equal?");

        private final Place place;
        private final String says;
        private final String helps;

        Slip(Place place, String says, String helps) {
            this.place = place;
            this.says = says;
            this.helps = helps;
        }

        @Override
        public String says() {
            return says;
        }

        @Override
        public String helps() {
            return helps;
        }

        /** Two mistakes in the same place stand in the same line of code. */
        @Override
        public boolean excludes(Mistake other) {
            return other != this && other instanceof Slip slip && slip.place == place;
        }

        private enum Place {
            GATES,
            XOR,
            HIDDEN_STEP,
            HIDDEN_BIAS,
            HIDDEN_COUNT,
            OUTPUT_BIAS,
            OUTPUT_STEP,
            STEP
        }
    }
}

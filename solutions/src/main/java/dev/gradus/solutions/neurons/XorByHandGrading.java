package dev.gradus.solutions.neurons;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.neurons.XorByHand;
import dev.gradus.exercises.neurons.XorByHand.Network;
import dev.gradus.exercises.neurons.XorByHand.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges an {@link XorByHand}: weights by the tables that they compute, and the forward pass by itself. */
@Grading(contract = XorByHand.class)
public final class XorByHandGrading {
    private static final int MOST_HIDDEN_UNITS = 100;

    @Check(order = 1, points = 2, title = "one unit computes OR, another one AND")
    void gates(@Submitted XorByHand submission) {
        requireGate(submission.or(), "or()", Gate.OR);
        requireGate(submission.and(), "and()", Gate.AND);
    }

    @Check(order = 2, points = 3, title = "output computes what a network answers, layer by layer")
    void output(@Submitted XorByHand submission, @Reference XorByHand reference, Cases cases) {
        List<ThresholdNetwork> questions = new ArrayList<>();
        questions.add(ThresholdNetwork.decidedByLastUnit(cases, 2, 3));
        questions.add(ThresholdNetwork.decidedByLastUnit(cases, 3, 3));
        for (int[] size : new int[][] {{2, 2}, {2, 3}, {3, 2}, {3, 4}, {4, 3}}) {
            for (int i = 0; i < 3; i++) {
                questions.add(ThresholdNetwork.draw(cases, size[0], size[1]));
            }
        }
        for (int row = 0; row < 4; row++) {
            double[] x = {Gate.INPUTS.get(row, 0), Gate.INPUTS.get(row, 1)};
            questions.add(new ThresholdNetwork(reference.xor(), x));
        }
        compare(submission, reference, questions);
    }

    @Check(order = 3, points = 1, title = "a sum of exactly 0 fires in both layers", visibility = Visibility.HIDDEN)
    void boundaries(@Submitted XorByHand submission, @Reference XorByHand reference, Cases cases) {
        List<ThresholdNetwork> questions = new ArrayList<>();
        for (int hidden = 1; hidden <= 4; hidden++) {
            questions.add(ThresholdNetwork.onTheBoundary(cases, 2, hidden));
            questions.add(ThresholdNetwork.onTheBoundary(cases, 3, hidden));
        }
        compare(submission, reference, questions);
    }

    @Check(order = 4, points = 3, title = "the network computes XOR")
    void xor(@Submitted XorByHand submission, Evidence evidence) {
        Network network = submission.xor();
        requireShape(network);
        evidence.show(PlanePictures.boundary(
                "What your network answers",
                Gate.INPUTS,
                Gate.XOR.outputs(),
                (x1, x2) -> TruthTable.answer(network, new double[] {x1, x2})));
        requireTable("xor()", TruthTable.of(network), Gate.XOR);
    }

    @Check(
            order = 5,
            points = 1,
            title = "your own output agrees that your network computes XOR",
            visibility = Visibility.HIDDEN)
    void together(@Submitted XorByHand submission, @Reference XorByHand reference) {
        Network network = submission.xor();
        requireShape(network);
        requireTable("xor()", TruthTable.of(network), Gate.XOR);
        List<double[]> inputs = Arrays.asList(Gate.INPUTS.toArray2());
        List<Integer> answers = Independent.each(submission, inputs, (s, x) -> s.output(network, x));
        int[] table = Gate.XOR.outputs();
        for (int row = 0; row < table.length; row++) {
            // Where rounding decides a sum that is 0 on paper, either answer of the submission is right.
            if (reference.output(network, inputs.get(row)) == table[row]) {
                that("output(xor(), x)", answers.get(row))
                        .given("x", inputs.get(row))
                        .isEqualTo(table[row]);
            }
        }
    }

    private static void compare(XorByHand submission, XorByHand reference, List<ThresholdNetwork> questions) {
        List<Integer> got = Independent.each(submission, questions, (s, q) -> s.output(q.network(), q.x()));
        for (int i = 0; i < questions.size(); i++) {
            ThresholdNetwork question = questions.get(i);
            question.given(that("output(network, x)", got.get(i)))
                    .isEqualTo(reference.output(question.network(), question.x()));
        }
    }

    private static void requireGate(Unit unit, String quantity, Gate gate) {
        requireUnit(unit, quantity, 2);
        requireTable(quantity, TruthTable.of(unit), gate);
    }

    private static void requireShape(Network network) {
        that("xor()", network).satisfies(network != null && network.hidden() != null, "xor() has no hidden units");
        int hidden = network.hidden().size();
        that("number of hidden units", hidden)
                .satisfies(
                        hidden >= 1 && hidden <= MOST_HIDDEN_UNITS,
                        "xor() has " + hidden + " hidden units where 1 to " + MOST_HIDDEN_UNITS + " are asked for");
        for (int k = 0; k < hidden; k++) {
            requireUnit(network.hidden().get(k), "hidden unit " + (k + 1), 2);
        }
        requireUnit(network.output(), "output unit", hidden);
    }

    private static void requireUnit(Unit unit, String name, int inputs) {
        that(name, unit).satisfies(unit != null, name + " is null");
        that("weights of " + name, unit.weights()).hasShape(1, inputs).isFinite();
        that("bias of " + name, unit.bias()).isFinite();
    }

    private static void requireTable(String quantity, int[] table, Gate asked) {
        that("answers of " + quantity + " to (0, 0), (0, 1), (1, 0), (1, 1)", table)
                .satisfies(
                        Arrays.equals(table, asked.outputs()),
                        quantity + " answers " + Show.value(table) + " to (0, 0), (0, 1), (1, 0), (1, 1) where "
                                + Show.value(asked.outputs()) + " is " + asked.name() + ": it computes "
                                + TruthTable.name(table));
    }
}

package dev.gradus.solutions.depth;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.depth.DeadUnits;
import dev.gradus.exercises.depth.DeadUnits.Layer;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link DeadUnits} on layers whose dead units are known, with units that a single sample keeps alive. */
@Grading(contract = DeadUnits.class)
public final class DeadUnitsGrading {
    private static final Tolerance SHARE = new Tolerance(1e-12, 1e-12, "a quotient of two small whole numbers");

    @Check(order = 1, points = 3, title = "deadUnits lists the units that no sample switches on")
    void deadUnits(@Submitted DeadUnits submission, @Reference DeadUnits reference, Cases cases) {
        compareUnits(submission, reference, drawAll(cases));
    }

    @Check(order = 2, points = 2, title = "deadFraction is the share of the units that is dead")
    void deadFraction(@Submitted DeadUnits submission, @Reference DeadUnits reference, Cases cases) {
        List<PartlyDead> layers = drawAll(cases);
        List<Double> answers = Independent.each(submission, layers, (s, l) -> s.deadFraction(l.batches(), l.layer()));
        for (int i = 0; i < layers.size(); i++) {
            PartlyDead l = layers.get(i);
            l.given(that("deadFraction(batches, layer)", answers.get(i)))
                    .isCloseTo(reference.deadFraction(l.batches(), l.layer()), SHARE);
        }
    }

    @Check(order = 3, points = 1, title = "zeroFraction is the share of zeros among all outputs")
    void zeroFraction(@Submitted DeadUnits submission, @Reference DeadUnits reference, Cases cases) {
        List<PartlyDead> layers = drawAll(cases);
        List<Double> answers = Independent.each(submission, layers, (s, l) -> s.zeroFraction(l.batches(), l.layer()));
        for (int i = 0; i < layers.size(); i++) {
            PartlyDead l = layers.get(i);
            l.given(that("zeroFraction(batches, layer)", answers.get(i)))
                    .isCloseTo(reference.zeroFraction(l.batches(), l.layer()), SHARE);
        }
    }

    @Check(order = 4, points = 2, title = "deadFractions follows the outputs from layer to layer")
    void deadFractions(@Submitted DeadUnits submission, @Reference DeadUnits reference, Cases cases) {
        List<PartlyDead> networks = List.of(
                PartlyDead.draw(cases, 3, List.of(6), 7),
                PartlyDead.draw(cases, 3, List.of(5, 6), 7, 8),
                PartlyDead.draw(cases, 4, List.of(6, 5), 8, 7, 9));
        List<double[]> answers =
                Independent.each(submission, networks, (s, n) -> s.deadFractions(n.batches(), n.layers()));
        for (int i = 0; i < networks.size(); i++) {
            PartlyDead n = networks.get(i);
            n.given(that("deadFractions(batches, layers)", answers.get(i)))
                    .isCloseTo(reference.deadFractions(n.batches(), n.layers()), SHARE);
        }
    }

    @Check(
            order = 5,
            points = 1,
            title = "a unit whose pre-activation never exceeds exactly 0 is dead",
            visibility = Visibility.HIDDEN)
    void exactZeros(@Submitted DeadUnits submission, @Reference DeadUnits reference) {
        // Whole numbers, so that every way to add them up gives 0 where 0 is due.
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1, 0}, {0, 1}, {1, 1}});
        Layer layer = new Layer(
                new SimpleMatrix(new double[][] {{1, 2, -1, 1}, {1, -1, -2, -1}}),
                new SimpleMatrix(new double[][] {{-2, -1, 1, 0}}));
        compareUnits(submission, reference, List.of(new PartlyDead(List.of(x), List.of(layer))));
        that("zeroFraction(batches, layer)", submission.zeroFraction(List.of(x), layer))
                .given("x", x)
                .given("w", layer.w())
                .given("b", layer.b())
                .isCloseTo(reference.zeroFraction(List.of(x), layer), SHARE);
    }

    @Check(
            order = 6,
            points = 1,
            title = "a layer may be dead as a whole, or not at all",
            visibility = Visibility.HIDDEN)
    void allOrNone(@Submitted DeadUnits submission, @Reference DeadUnits reference, Cases cases) {
        SimpleMatrix first = cases.normal(4, 3, 1);
        SimpleMatrix second = cases.normal(3, 3, 1);
        SimpleMatrix w = cases.normal(3, 5, 1);
        SimpleMatrix far = new SimpleMatrix(1, 5);
        far.fill(100);
        List<SimpleMatrix> batches = List.of(first, second);
        compareUnits(
                submission,
                reference,
                List.of(
                        new PartlyDead(batches, List.of(new Layer(w, far.negative()))),
                        new PartlyDead(batches, List.of(new Layer(w, far)))));
        that("deadFraction(batches, layer)", submission.deadFraction(batches, new Layer(w, far.negative())))
                .given("b", far.negative())
                .isCloseTo(1, SHARE);
        that("deadFraction(batches, layer)", submission.deadFraction(batches, new Layer(w, far)))
                .given("b", far)
                .isCloseTo(0, SHARE);
    }

    private static List<PartlyDead> drawAll(Cases cases) {
        return List.of(
                PartlyDead.draw(cases, 3, List.of(6), 7),
                PartlyDead.draw(cases, 3, List.of(5, 3), 7),
                PartlyDead.draw(cases, 4, List.of(6, 3, 4), 9));
    }

    private static void compareUnits(DeadUnits submission, DeadUnits reference, List<PartlyDead> layers) {
        List<int[]> answers = Independent.each(submission, layers, (s, l) -> s.deadUnits(l.batches(), l.layer()));
        for (int i = 0; i < layers.size(); i++) {
            PartlyDead l = layers.get(i);
            l.given(that("deadUnits(batches, layer)", list(answers.get(i))))
                    .isEqualTo(list(reference.deadUnits(l.batches(), l.layer())));
        }
    }

    private static List<Integer> list(int[] indices) {
        return Arrays.stream(indices).boxed().toList();
    }
}

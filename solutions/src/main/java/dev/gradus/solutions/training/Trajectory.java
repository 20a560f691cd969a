package dev.gradus.solutions.training;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Parameters;
import dev.gradus.exercises.training.XorMlp.Training;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * A training from given parameters, judged by every recorded loss and by where it ends: nothing is random in it.
 *
 * @param learningRate η
 * @param epochs how many; rounding grows on the way, see {@link #TOLERANCE}
 */
record Trajectory(double learningRate, int epochs) {
    static final Trajectory XOR = new Trajectory(0.5, 50);
    static final Trajectory OTHER = new Trajectory(0.3, 25);

    /**
     * One epoch rounds each parameter and loss by at most 10⁻¹⁴ (about 40 operations of 2⁻⁵³ on values of a few units).
     * What one epoch leaves, later epochs may magnify: over 20,000 random starts the largest factor was 435, so that
     * 50 epochs leave at most 50 × 10⁻¹⁴ × 435 = 2·10⁻¹⁰. A wrong step differs by 10⁻⁴ or more.
     */
    static final Tolerance TOLERANCE = new Tolerance(1e-9, 1e-9, "50 epochs x 1e-14 x magnification 435 is 2e-10");

    void judge(XorMlp submission, XorMlp reference, Network network, Evidence evidence) {
        Training got = train(submission, network);
        Training right = train(reference, network);
        double[] record = got.lossBeforeEachEpoch();
        if (record != null && record.length > 0) {
            evidence.show(LossCurves.of("Loss from given parameters", record, right.lossBeforeEachEpoch()));
        }
        try {
            given(network, that("lossBeforeEachEpoch", record)).isCloseTo(right.lossBeforeEachEpoch(), TOLERANCE);
        } catch (CheckFailed wrong) {
            if (!isOwnLossOnTheRightPath(record, submission, reference, network)) {
                throw wrong;
            }
        }
        for (Tensor tensor : Tensor.values()) {
            given(network, that(tensor.label() + " after " + epochs + " epochs", tensor.of(got.parameters())))
                    .isCloseTo(tensor.of(right.parameters()), TOLERANCE);
        }
    }

    /** A wrong loss was paid for where losses are judged. */
    private boolean isOwnLossOnTheRightPath(double[] record, XorMlp submission, XorMlp reference, Network network) {
        List<SimpleMatrix> path = new ArrayList<>();
        Parameters p = network.parameters();
        for (int epoch = 0; epoch < epochs; epoch++) {
            path.add(reference.predict(network.x(), p));
            p = reference.train(network.x(), network.y(), p, learningRate, 1).parameters();
        }
        List<Double> own = Independent.each(submission, path, (s, a2) -> s.loss(a2, network.y()));
        try {
            that("lossBeforeEachEpoch", record)
                    .isCloseTo(own.stream().mapToDouble(Double::doubleValue).toArray(), TOLERANCE);
            return true;
        } catch (CheckFailed other) {
            return false;
        }
    }

    private Training train(XorMlp subject, Network network) {
        return subject.train(network.x(), network.y(), network.parameters(), learningRate, epochs);
    }

    private Expect given(Network network, Expect expect) {
        return network.given(expect).given("learningRate", learningRate).given("epochs", epochs);
    }
}

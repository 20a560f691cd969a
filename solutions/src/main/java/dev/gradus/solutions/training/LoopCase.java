package dev.gradus.solutions.training;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.training.MoonsTraining;
import dev.gradus.exercises.training.MoonsTraining.Batch;
import dev.gradus.exercises.training.MoonsTraining.Data;
import dev.gradus.exercises.training.MoonsTraining.Epoch;
import dev.gradus.exercises.training.MoonsTraining.Parameters;
import dev.gradus.exercises.training.MoonsTraining.Settings;
import dev.gradus.exercises.training.MoonsTraining.State;
import dev.gradus.solutions.experiments.ReferenceTrainTestSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * One batch with everything that a step needs.
 *
 * @param mask {@code m × h}
 */
record LoopCase(Data data, Parameters parameters, SimpleMatrix mask, Settings settings) {
    private static final double INPUT_SPREAD = 1.2;
    private static final double WEIGHT_SPREAD = 0.8;

    /** Batches and hidden layers: different from each other and from the 2 inputs. */
    static List<LoopCase> drawAll(Cases cases) {
        return List.of(draw(cases, 3, 4), draw(cases, 5, 3), draw(cases, 4, 6));
    }

    static LoopCase draw(Cases cases, int samples, int hidden) {
        return new LoopCase(
                drawData(cases, samples),
                drawParameters(cases, hidden),
                drawMask(cases, samples, hidden),
                drawSettings(cases));
    }

    static Data drawData(Cases cases, int samples) {
        return new Data(
                cases.normal(samples, 2, INPUT_SPREAD),
                samples == 1 ? SimpleMatrix.filled(1, 1, 1) : cases.binaryLabels(samples, 1));
    }

    static Parameters drawParameters(Cases cases, int hidden) {
        return new Parameters(
                cases.normal(2, hidden, WEIGHT_SPREAD),
                cases.biases(hidden),
                cases.normal(hidden, 1, WEIGHT_SPREAD),
                cases.biases(1));
    }

    /** About two thirds ones; a unit that is dropped and one that stays are always among them. */
    static SimpleMatrix drawMask(Cases cases, int samples, int hidden) {
        SimpleMatrix mask = new SimpleMatrix(samples, hidden);
        for (int i = 0; i < mask.getNumElements(); i++) {
            mask.set(i, cases.random().nextInt(3) > 0 ? 1 : 0);
        }
        mask.set(0, 0, 0);
        mask.set(samples - 1, hidden - 1, 1);
        return mask;
    }

    /** keep is not 1 − keep, η is not 1 − β, and the penalty's gradient is about as large as the data's. */
    static Settings drawSettings(Cases cases) {
        return new Settings(
                cases.uniform(0.08, 0.16),
                cases.uniform(0.6, 0.75),
                cases.uniform(0.6, 0.75),
                cases.uniform(0.05, 0.15),
                2,
                1e-3);
    }

    /** Batches of all samples in random order; the last one is smaller unless the size divides. */
    static Epoch drawEpoch(Cases cases, int samples, int size, int hidden) {
        int[] order = new ReferenceTrainTestSplit().order(samples, cases.random());
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < samples; from += size) {
            int[] rows = Arrays.copyOfRange(order, from, Math.min(samples, from + size));
            batches.add(new Batch(rows, drawMask(cases, rows.length, hidden)));
        }
        return new Epoch(batches);
    }

    /** Parameters of the case with velocities that are not zero. */
    State drawState(Cases cases) {
        int hidden = parameters.b1().getNumCols();
        return new State(
                parameters,
                new Parameters(
                        cases.normal(2, hidden, 0.3),
                        cases.normal(1, hidden, 0.3),
                        cases.normal(hidden, 1, 0.3),
                        cases.normal(1, 1, 0.3)));
    }

    LoopCase with(SimpleMatrix otherMask, Settings otherSettings) {
        return new LoopCase(data, parameters, otherMask, otherSettings);
    }

    SimpleMatrix dropout(MoonsTraining subject) {
        return subject.dropout(data.x(), parameters, mask, settings.keep());
    }

    Parameters gradients(MoonsTraining subject) {
        return subject.gradients(data.x(), data.y(), parameters, mask, settings);
    }

    /** Adds everything to the evidence. */
    Expect given(Expect expect) {
        return LoopTensor.given(expect.given("x", data.x()).given("y", data.y()).given("mask", mask), parameters)
                .given("settings", settings);
    }
}

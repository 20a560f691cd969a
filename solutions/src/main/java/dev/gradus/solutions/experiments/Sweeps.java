package dev.gradus.solutions.experiments;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.experiments.HyperparameterSweep.Run;
import dev.gradus.exercises.experiments.HyperparameterSweep.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Runs of sweeps, as data. */
final class Sweeps {
    private static final double[] RATES = {0.3, 0.01, 0.1};
    private static final int[] UNITS = {16, 2, 4};
    private static final int EPOCHS = 4;

    private Sweeps() {}

    /** The statement's: two settings with three seeds each, mixed. */
    static List<Run> example() {
        Setting small = new Setting(0.1, 4);
        Setting large = new Setting(0.01, 16);
        return List.of(
                new Run(small, 1, new double[] {0.7, 0.9, 0.88}, 0.86),
                new Run(large, 1, new double[] {0.6, 0.7, 0.8}, 0.9),
                new Run(small, 2, new double[] {0.5, Double.NaN, Double.NaN}, Double.NaN),
                new Run(large, 2, new double[] {0.8, 0.84, 0.82}, 0.85),
                new Run(small, 3, new double[] {0.8, 0.86, 0.87}, 0.84),
                new Run(large, 3, new double[] {0.7, 0.95, 0.9}, 0.88));
    }

    /** All combinations with that many seeds, shuffled; scores with three decimals, the best epoch never the last. */
    static List<Run> draw(Cases cases, int rates, int sizes, int seeds) {
        List<Run> runs = new ArrayList<>();
        for (double rate : Arrays.copyOf(RATES, rates)) {
            for (int units : Arrays.copyOf(UNITS, sizes)) {
                for (int seed = 1; seed <= seeds; seed++) {
                    runs.add(new Run(new Setting(rate, units), seed, validation(cases), score(cases)));
                }
            }
        }
        Collections.shuffle(runs, cases.random());
        return runs;
    }

    /** The same runs, of which every fourth diverged half way. */
    static List<Run> withDivergence(List<Run> runs) {
        List<Run> changed = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (i % 4 == 1) {
                double[] validation = run.validation().clone();
                validation[validation.length - 1] = Double.NaN;
                changed.add(new Run(run.setting(), run.seed(), validation, Double.NaN));
            } else {
                changed.add(run);
            }
        }
        return changed;
    }

    static double[] validation(Cases cases) {
        double[] scores = new double[EPOCHS];
        for (int i = 0; i < EPOCHS; i++) {
            scores[i] = score(cases);
        }
        Arrays.sort(scores);
        double best = scores[EPOCHS - 1] + 0.01;
        scores[EPOCHS - 1] = scores[1];
        scores[1] = best;
        return scores;
    }

    static double score(Cases cases) {
        return Math.rint(1000 * cases.uniform(0.5, 0.97)) / 1000;
    }
}

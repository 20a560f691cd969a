package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.HyperparameterSweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;

/** {@link ReferenceHyperparameterSweep} with its known mistakes as switches. */
public final class FaultyHyperparameterSweep implements HyperparameterSweep {
    private final Set<SweepSlip> made;

    public FaultyHyperparameterSweep(Set<SweepSlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public List<Setting> grid(double[] learningRates, int[] hidden) {
        List<Setting> settings = new ArrayList<>();
        if (made(SweepSlip.PAIRED_GRID)) {
            for (int i = 0; i < Math.min(learningRates.length, hidden.length); i++) {
                settings.add(new Setting(learningRates[i], hidden[i]));
            }
        } else if (made(SweepSlip.RATES_INSIDE)) {
            for (int units : hidden) {
                for (double learningRate : learningRates) {
                    settings.add(new Setting(learningRate, units));
                }
            }
        } else {
            for (double learningRate : learningRates) {
                for (int units : hidden) {
                    settings.add(new Setting(learningRate, units));
                }
            }
        }
        return settings;
    }

    @Override
    public double score(double[] validation) {
        if (hasDiverged(validation) && !made(SweepSlip.DIVERGENCE_FORGIVEN)) {
            return made(SweepSlip.DIVERGENCE_SPREADS) ? Double.NaN : 0;
        }
        double[] finite = Arrays.stream(validation).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return 0;
        }
        if (made(SweepSlip.FINAL_SCORE)) {
            return finite[finite.length - 1];
        }
        DoubleStream scores = Arrays.stream(finite);
        return made(SweepSlip.MEAN_SCORE)
                ? scores.average().orElseThrow()
                : scores.max().orElseThrow();
    }

    private static boolean hasDiverged(double[] validation) {
        return !Arrays.stream(validation).allMatch(Double::isFinite);
    }

    @Override
    public List<Cell> summarize(List<Run> runs) {
        List<List<Run>> groups = new ArrayList<>();
        for (Run run : runs) {
            group(groups, run).add(run);
        }
        List<Cell> cells = new ArrayList<>();
        groups.forEach(group -> cells.add(cell(group)));
        if (!made(SweepSlip.ORDER_OF_APPEARANCE)) {
            cells.sort(Comparator.comparing(
                    Cell::setting,
                    Comparator.comparingDouble(Setting::learningRate).thenComparingInt(Setting::hidden)));
        }
        return cells;
    }

    private List<Run> group(List<List<Run>> groups, Run run) {
        int from = made(SweepSlip.ONLY_NEIGHBOURS_GROUPED) ? Math.max(0, groups.size() - 1) : 0;
        for (List<Run> group : groups.subList(from, groups.size())) {
            if (belongs(group.get(0).setting(), run.setting())) {
                return group;
            }
        }
        List<Run> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    private boolean belongs(Setting one, Setting other) {
        return made(SweepSlip.UNITS_MIXED) ? one.learningRate() == other.learningRate() : Objects.equals(one, other);
    }

    private Cell cell(List<Run> group) {
        List<Run> counted = made(SweepSlip.DIVERGED_LEFT_OUT)
                ? group.stream().filter(run -> !hasDiverged(run.validation())).toList()
                : group;
        double[] scores =
                counted.stream().mapToDouble(run -> score(run.validation())).toArray();
        double[] sorted = Arrays.stream(scores).sorted().toArray();
        long diverged =
                group.stream().filter(run -> hasDiverged(run.validation())).count();
        if (scores.length == 0) {
            return new Cell(group.get(0).setting(), 0, (int) diverged, 0, 0, 0);
        }
        return new Cell(
                group.get(0).setting(),
                scores.length,
                (int) diverged,
                middle(scores),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private double middle(double[] scores) {
        double[] ordered = made(SweepSlip.UNSORTED_MEDIAN)
                ? scores
                : Arrays.stream(scores).sorted().toArray();
        if (made(SweepSlip.MEAN_OVER_SEEDS)) {
            return Arrays.stream(scores).average().orElseThrow();
        }
        if (made(SweepSlip.BEST_SEED)) {
            return ordered[ordered.length - 1];
        }
        int half = ordered.length / 2;
        return ordered.length % 2 == 1 || made(SweepSlip.UPPER_MIDDLE)
                ? ordered[half]
                : (ordered[half - 1] + ordered[half]) / 2;
    }

    @Override
    public Setting choose(List<Cell> cells) {
        Cell best = cells.get(0);
        for (Cell cell : cells) {
            if (better(cell, best) > 0) {
                best = cell;
            }
        }
        return best.setting();
    }

    private int better(Cell one, Cell other) {
        int byScore = made(SweepSlip.CHOSEN_BY_HIGHEST)
                ? Double.compare(one.highest(), other.highest())
                : Double.compare(one.median(), other.median());
        if (byScore != 0 || made(SweepSlip.FIRST_OF_EQUAL)) {
            return byScore;
        }
        int byLowest = Double.compare(one.lowest(), other.lowest());
        if (byLowest != 0) {
            return byLowest;
        }
        int smaller = Integer.compare(other.setting().hidden(), one.setting().hidden());
        if (smaller != 0) {
            return made(SweepSlip.LARGEST_OF_EQUAL) ? -smaller : smaller;
        }
        return Double.compare(other.setting().learningRate(), one.setting().learningRate());
    }

    @Override
    public double report(List<Run> runs, Setting chosen) {
        if (made(SweepSlip.BEST_TEST_OF_ALL)) {
            return runs.stream()
                    .map(Run::setting)
                    .distinct()
                    .mapToDouble(setting -> middle(tests(runs, setting)))
                    .max()
                    .orElseThrow();
        }
        double[] tests = tests(runs, chosen);
        return made(SweepSlip.BEST_TEST_REPORTED) ? Arrays.stream(tests).max().orElseThrow() : middle(tests);
    }

    private double[] tests(List<Run> runs, Setting setting) {
        return runs.stream()
                .filter(run -> run.setting().equals(setting))
                .mapToDouble(this::reported)
                .toArray();
    }

    private double reported(Run run) {
        if (made(SweepSlip.VALIDATION_REPORTED)) {
            return score(run.validation());
        }
        return hasDiverged(run.validation()) ? 0 : run.test();
    }

    private boolean made(SweepSlip slip) {
        return made.contains(slip);
    }
}

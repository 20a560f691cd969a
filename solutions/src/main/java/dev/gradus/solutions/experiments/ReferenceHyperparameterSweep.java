package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.HyperparameterSweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs are grouped by their setting in a sorted map, so that no order of theirs can matter. */
public final class ReferenceHyperparameterSweep implements HyperparameterSweep {
    private static final Comparator<Setting> BY_RATE_AND_UNITS =
            Comparator.comparingDouble(Setting::learningRate).thenComparingInt(Setting::hidden);

    @Override
    public List<Setting> grid(double[] learningRates, int[] hidden) {
        List<Setting> settings = new ArrayList<>();
        for (double learningRate : learningRates) {
            for (int units : hidden) {
                settings.add(new Setting(learningRate, units));
            }
        }
        return settings;
    }

    @Override
    public double score(double[] validation) {
        return hasDiverged(validation) ? 0 : Arrays.stream(validation).max().orElseThrow();
    }

    private static boolean hasDiverged(double[] validation) {
        return !Arrays.stream(validation).allMatch(Double::isFinite);
    }

    @Override
    public List<Cell> summarize(List<Run> runs) {
        Map<Setting, List<Run>> bySetting = new TreeMap<>(BY_RATE_AND_UNITS);
        for (Run run : runs) {
            bySetting
                    .computeIfAbsent(run.setting(), setting -> new ArrayList<>())
                    .add(run);
        }
        List<Cell> cells = new ArrayList<>();
        bySetting.forEach((setting, own) -> cells.add(cell(setting, own)));
        return cells;
    }

    private Cell cell(Setting setting, List<Run> runs) {
        double[] scores = runs.stream()
                .mapToDouble(run -> score(run.validation()))
                .sorted()
                .toArray();
        long diverged =
                runs.stream().filter(run -> hasDiverged(run.validation())).count();
        return new Cell(setting, runs.size(), (int) diverged, median(scores), scores[0], scores[scores.length - 1]);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    @Override
    public Setting choose(List<Cell> cells) {
        return cells.stream()
                .max(Comparator.comparingDouble(Cell::median)
                        .thenComparingDouble(Cell::lowest)
                        .thenComparing(Comparator.comparingInt(
                                        (Cell cell) -> cell.setting().hidden())
                                .reversed())
                        .thenComparing(Comparator.comparingDouble(
                                        (Cell cell) -> cell.setting().learningRate())
                                .reversed()))
                .orElseThrow()
                .setting();
    }

    @Override
    public double report(List<Run> runs, Setting chosen) {
        return median(runs.stream()
                .filter(run -> run.setting().equals(chosen))
                .mapToDouble(run -> hasDiverged(run.validation()) ? 0 : run.test())
                .sorted()
                .toArray());
    }
}

package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.HyperparameterSweep;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams and collectors throughout. */
public final class GroupedSweep implements HyperparameterSweep {

    @Override
    public List<Setting> grid(double[] learningRates, int[] hidden) {
        return Arrays.stream(learningRates)
                .boxed()
                .flatMap(rate -> IntStream.of(hidden).mapToObj(units -> new Setting(rate, units)))
                .toList();
    }

    @Override
    public double score(double[] validation) {
        double sum = DoubleStream.of(validation).sum();
        return Double.isFinite(sum) ? DoubleStream.of(validation).max().getAsDouble() : 0;
    }

    @Override
    public List<Cell> summarize(List<Run> runs) {
        return runs.stream().collect(Collectors.groupingBy(Run::setting)).entrySet().stream()
                .map(entry -> cell(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<Cell>comparingDouble(cell -> cell.setting().learningRate())
                        .thenComparingInt(cell -> cell.setting().hidden()))
                .toList();
    }

    private Cell cell(Setting setting, List<Run> runs) {
        var scores = runs.stream().mapToDouble(run -> score(run.validation())).summaryStatistics();
        int diverged = (int) runs.stream().filter(GroupedSweep::isLost).count();
        double median = median(runs, run -> score(run.validation()));
        return new Cell(setting, runs.size(), diverged, median, scores.getMin(), scores.getMax());
    }

    private static boolean isLost(Run run) {
        return Arrays.stream(run.validation()).anyMatch(value -> Double.isNaN(value) || Double.isInfinite(value));
    }

    /** The mean of what is left when as many of the lowest as of the highest are taken away. */
    private static double median(List<Run> runs, ToDoubleFunction<Run> score) {
        int away = (runs.size() - 1) / 2;
        return runs.stream()
                .mapToDouble(score)
                .sorted()
                .skip(away)
                .limit(runs.size() - 2L * away)
                .average()
                .orElseThrow();
    }

    @Override
    public Setting choose(List<Cell> cells) {
        return cells.stream()
                .sorted(Comparator.<Cell>comparingDouble(cell -> -cell.median())
                        .thenComparingDouble(cell -> -cell.lowest())
                        .thenComparingInt(cell -> cell.setting().hidden())
                        .thenComparingDouble(cell -> cell.setting().learningRate()))
                .findFirst()
                .orElseThrow()
                .setting();
    }

    @Override
    public double report(List<Run> runs, Setting chosen) {
        return median(
                runs.stream().filter(run -> run.setting().equals(chosen)).toList(),
                run -> isLost(run) ? 0 : run.test());
    }
}

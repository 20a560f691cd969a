package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.HyperparameterSweep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sorts the runs once and cuts the list where the setting changes. */
public final class SortedListsSweep implements HyperparameterSweep {

    @Override
    public List<Setting> grid(double[] learningRates, int[] hidden) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < learningRates.length * hidden.length; i++) {
            settings.add(new Setting(learningRates[i / hidden.length], hidden[i % hidden.length]));
        }
        return settings;
    }

    @Override
    public double score(double[] validation) {
        double best = validation[0];
        for (double value : validation) {
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                return 0;
            }
            best = value > best ? value : best;
        }
        return best;
    }

    @Override
    public List<Cell> summarize(List<Run> runs) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort((a, b) -> compare(a.setting(), b.setting()));
        List<Cell> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean ends = i == sorted.size()
                    || compare(sorted.get(start).setting(), sorted.get(i).setting()) != 0;
            if (ends) {
                cells.add(cell(sorted.subList(start, i)));
                start = i;
            }
        }
        return cells;
    }

    private static int compare(Setting a, Setting b) {
        int byRate = Double.compare(a.learningRate(), b.learningRate());
        return byRate != 0 ? byRate : Integer.compare(a.hidden(), b.hidden());
    }

    private Cell cell(List<Run> runs) {
        List<Double> scores = new ArrayList<>();
        int diverged = 0;
        for (Run run : runs) {
            scores.add(score(run.validation()));
            diverged += diverges(run) ? 1 : 0;
        }
        double median = median(scores);
        return new Cell(
                runs.get(0).setting(), runs.size(), diverged, median, scores.get(0), scores.get(scores.size() - 1));
    }

    private static boolean diverges(Run run) {
        double check = 0;
        for (double value : run.validation()) {
            // Zero times anything finite is zero; times NaN or infinity it is NaN.
            check += 0 * value;
        }
        return check != 0 || Double.isNaN(check);
    }

    /** Leaves the scores sorted. */
    private static double median(List<Double> scores) {
        Collections.sort(scores);
        int n = scores.size();
        return (scores.get((n - 1) / 2) + scores.get(n / 2)) / 2;
    }

    @Override
    public Setting choose(List<Cell> cells) {
        Cell best = cells.get(0);
        for (Cell cell : cells) {
            if (beats(cell, best)) {
                best = cell;
            }
        }
        return best.setting();
    }

    private static boolean beats(Cell one, Cell other) {
        if (one.median() != other.median()) {
            return one.median() > other.median();
        }
        if (one.lowest() != other.lowest()) {
            return one.lowest() > other.lowest();
        }
        if (one.setting().hidden() != other.setting().hidden()) {
            return one.setting().hidden() < other.setting().hidden();
        }
        return one.setting().learningRate() < other.setting().learningRate();
    }

    @Override
    public double report(List<Run> runs, Setting chosen) {
        List<Double> tests = new ArrayList<>();
        for (Run run : runs) {
            if (compare(run.setting(), chosen) == 0) {
                tests.add(diverges(run) ? 0 : run.test());
            }
        }
        return median(tests);
    }
}

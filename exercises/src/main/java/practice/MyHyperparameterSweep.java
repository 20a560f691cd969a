package practice;

import dev.gradus.exercises.experiments.HyperparameterSweep;
import java.util.List;

/** Your evaluation. A method for the median serves two of these. */
public final class MyHyperparameterSweep implements HyperparameterSweep {

    @Override
    public List<Setting> grid(double[] learningRates, int[] hidden) {
        throw new UnsupportedOperationException("TODO: every rate with every number of hidden units");
    }

    @Override
    public double score(double[] validation) {
        throw new UnsupportedOperationException("TODO: the best validation score, 0 for a run that diverged");
    }

    @Override
    public List<Cell> summarize(List<Run> runs) {
        throw new UnsupportedOperationException("TODO: one cell per setting, sorted");
    }

    @Override
    public Setting choose(List<Cell> cells) {
        throw new UnsupportedOperationException("TODO: the setting with the highest median");
    }

    @Override
    public double report(List<Run> runs, Setting chosen) {
        throw new UnsupportedOperationException("TODO: the median test score of the chosen setting");
    }
}

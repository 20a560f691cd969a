package dev.gradus.exercises.experiments;

import java.util.List;

/**
 * Evaluates a sweep over learning rates and hidden units: every setting was trained with several seeds, the validation
 * scores choose, and the test score of the chosen setting is looked at once.
 *
 * <p>Scores are accuracies, larger is better. A run that <b>diverged</b> has NaN or an infinite value among its validation
 * scores. It is not left out: it counts with the score 0, because a setting that fails for every third seed is worse than
 * one that never does.
 *
 * <p>Nothing here depends on the order in which runs were made.
 */
public interface HyperparameterSweep {

    /** One combination of hyperparameters. */
    record Setting(double learningRate, int hidden) {}

    /**
     * One training.
     *
     * @param setting what it was trained with
     * @param seed what its first weights were drawn from
     * @param validation the validation score after each epoch, at least one
     * @param test the test score of the parameters with the best validation score; NaN for a run that diverged
     */
    record Run(Setting setting, int seed, double[] validation, double test) {}

    /**
     * What all runs of one setting say together.
     *
     * @param setting the setting
     * @param runs number of runs, those that diverged among them
     * @param diverged how many diverged
     * @param median of the runs' scores; of an even number the mean of the two in the middle
     * @param lowest score
     * @param highest score
     */
    record Cell(Setting setting, int runs, int diverged, double median, double lowest, double highest) {}

    /**
     * Every learning rate with every number of hidden units: all of the first rate, in the given order of hidden units,
     * then all of the next.
     */
    List<Setting> grid(double[] learningRates, int[] hidden);

    /**
     * The score of one run: its best validation score, since training keeps the parameters that had it; 0 if the run
     * diverged.
     *
     * @param validation scores after each epoch, at least one
     */
    double score(double[] validation);

    /**
     * One cell for every setting that occurs among the runs, by ascending learning rate and, for equal rates, by ascending
     * number of hidden units.
     *
     * @param runs in any order; the runs of one setting need not stand together
     */
    List<Cell> summarize(List<Run> runs);

    /**
     * The setting to choose: the highest median. Of equal medians the one with the higher lowest score, then the one with
     * fewer hidden units, then the one with the smaller learning rate.
     *
     * @param cells at least one, in any order
     */
    Setting choose(List<Cell> cells);

    /**
     * The number to report: the median test score of the chosen setting's runs, a run that diverged counting as 0.
     *
     * @param runs all runs of the sweep, in any order
     * @param chosen a setting that occurs among them
     */
    double report(List<Run> runs, Setting chosen);
}

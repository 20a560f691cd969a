package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong when they compare hyperparameters. */
public enum SweepSlip implements Mistake {
    PAIRED_GRID(
            Place.GRID,
            "The grid pairs the first rate with the first number of units and so on, where every rate belongs to every number.",
            "Three rates and two sizes make six settings."),
    RATES_INSIDE(
            Place.GRID,
            "The grid has the right settings in another order: the learning rate changes fastest.",
            "See which of your two loops is the inner one."),
    FINAL_SCORE(
            Place.SCORE,
            "The score of a run is its last validation score, not its best.",
            "Training keeps the parameters of the best epoch; how good were those?"),
    MEAN_SCORE(
            Place.SCORE,
            "The score of a run is the mean over its epochs.",
            "Early epochs say how fast a network learns, not how good it becomes."),
    DIVERGENCE_FORGIVEN(
            Place.DIVERGENCE,
            "A run that diverged gets the best score that it had before: NaN was skipped.",
            "One value that is not finite makes the run count as 0."),
    DIVERGENCE_SPREADS(
            Place.DIVERGENCE,
            "The score of a run that diverged is NaN, and with it everything that is computed from it.",
            "Sorting puts NaN behind every number; the contract names the score of such a run."),
    DIVERGED_LEFT_OUT(
            Place.RUNS,
            "Runs that diverged are left out of the cell, so a setting that fails often looks as good as one that never does.",
            "How many runs does a cell have when one of five diverged?"),
    MEAN_OVER_SEEDS(
            Place.MEDIAN,
            "The runs of a setting are averaged, where the median is asked for: one unlucky seed moves it.",
            "Sort the scores and look into the middle."),
    BEST_SEED(
            Place.MEDIAN,
            "The highest score of all seeds stands for the setting: this rewards luck.",
            "Whoever tries more seeds gets a higher maximum; the median does not grow with their number."),
    UPPER_MIDDLE(
            Place.MEDIAN,
            "The median of an even number of scores is the upper of the two in the middle.",
            "With two scores in the middle the median is their mean."),
    UNSORTED_MEDIAN(
            Place.MEDIAN,
            "The median is the score that happens to stand in the middle: nothing was sorted.",
            "The middle of a list is its median only when the list is in order."),
    ONLY_NEIGHBOURS_GROUPED(
            Place.GROUPING,
            "A setting whose runs do not stand together gets several cells: only neighbours were put together.",
            "Shuffle the runs: does your summary stay the same?"),
    UNITS_MIXED(
            Place.GROUPING,
            "All runs of one learning rate are in one cell, whatever their number of hidden units.",
            "Two runs belong together only if both of their hyperparameters agree."),
    ORDER_OF_APPEARANCE(
            Place.SORTING,
            "The cells stand in the order in which settings first appear among the runs.",
            "The contract says by what they are sorted; another order of the same runs must not change the result."),
    CHOSEN_BY_HIGHEST(
            Place.CHOICE,
            "The setting with the highest single score was chosen, not that with the highest median.",
            "See by which component of a cell you compare."),
    FIRST_OF_EQUAL(
            Place.TIES,
            "Of equal medians the first in the list wins, so the choice depends on the order of the cells.",
            "The contract lists what decides when medians are equal."),
    LARGEST_OF_EQUAL(
            Place.TIES,
            "Of equally good settings the larger network wins.",
            "When nothing else tells two settings apart, the contract prefers the cheaper one."),
    VALIDATION_REPORTED(
            Place.REPORT,
            "The reported number is the median validation score: the best of many validation scores is too good to be true.",
            "What was chosen by a number cannot be judged by the same number; a run has another one."),
    BEST_TEST_REPORTED(
            Place.REPORT,
            "The best test score of the chosen setting's runs is reported.",
            "This picks a seed by its test score; the contract asks for the median."),
    BEST_TEST_OF_ALL(
            Place.REPORT,
            "The reported number is the highest median test score of all settings: the test set has chosen.",
            "The test set is asked about one setting only, the one that validation chose.");

    private final Place place;
    private final String says;
    private final String helps;

    SweepSlip(Place place, String says, String helps) {
        this.place = place;
        this.says = says;
        this.helps = helps;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public String helps() {
        return helps;
    }

    @Override
    public boolean excludes(Mistake other) {
        return other instanceof SweepSlip slip && slip != this && slip.place == place;
    }

    private enum Place {
        GRID,
        SCORE,
        DIVERGENCE,
        RUNS,
        MEDIAN,
        GROUPING,
        SORTING,
        CHOICE,
        TIES,
        REPORT
    }
}

package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong when they set a test set apart. */
public enum SplitSlip implements Mistake {
    NOT_SHUFFLED(
            Place.ORDER,
            "The order is 0, 1, 2, …: nothing was shuffled, so a file sorted by class gives a test set of one class.",
            "Look at where your method uses the Random that it is given."),
    WITH_REPLACEMENT(
            Place.ORDER,
            "Some samples occur several times in the order and others never: every index was drawn by itself.",
            "A permutation exchanges places; it draws no index twice."),
    ONE_BASED(
            Place.ORDER,
            "The order runs from 1 to n, but rows are counted from 0.",
            "Compare the smallest and the largest index of your order with those of an array."),
    IGNORES_ORDER(
            Place.SELECTION,
            "The rows stand as they stood in the data: the order was not used.",
            "Entry i of a part is not row i of x, but the row that the order names."),
    INVERSE_ORDER(
            Place.SELECTION,
            "The order is used the wrong way round: sample i was put at place order[i].",
            "The contract says what order[0] is: the row that comes first."),
    LABELS_NOT_REORDERED(
            Place.LABELS,
            "Features and labels have come apart: the rows of x follow the order, the labels do not.",
            "Row i of a part and its label must be of the same sample, so both need the same index."),
    FRACTION_FOR_TRAINING(
            Place.COUNT,
            "The two parts have each other's size: the fraction was used for the training set.",
            "The fraction is the test set's share; a quarter means that three quarters are for training."),
    ROUNDED_DOWN(
            Place.COUNT,
            "The test set is one sample too small: its size was rounded down.",
            "A cast to int cuts off everything behind the point; the contract asks for the nearest whole number."),
    ROUNDED_UP(
            Place.COUNT,
            "The test set is one sample too large: its size was rounded up.",
            "The contract asks for the nearest whole number, not for the next larger one."),
    TEST_SAMPLES_IN_TRAINING(
            Place.TRAINING,
            "The training set holds all samples, those of the test set too: the test asks what was learned by heart.",
            "No sample may be in both parts; count the samples of both together."),
    ONE_SAMPLE_LOST(
            Place.TRAINING,
            "One sample is in neither part: the training set starts one place too late.",
            "The two sizes must add up to m; look at the index at which the second part starts."),
    NOT_STRATIFIED(
            Place.STRATA,
            "stratified gives the plain split: the classes are not looked at.",
            "Count each class in your test set: its share must be that of the whole data."),
    SAME_NUMBER_OF_EACH_CLASS(
            Place.STRATA,
            "The test set has equally many samples of each class, where the proportions of the data are asked for.",
            "A rare class stays rare in both parts: every class has a count of its own."),
    GROUPED_BY_CLASS(
            Place.GROUPS,
            "The samples of each part are sorted by class: an unshuffled training would see one class after the other.",
            "Decide for each sample which part it goes to while you walk through the order once.");

    private final Place place;
    private final String says;
    private final String helps;

    SplitSlip(Place place, String says, String helps) {
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
        return other instanceof SplitSlip slip && slip != this && slip.place == place;
    }

    private enum Place {
        ORDER,
        SELECTION,
        LABELS,
        COUNT,
        TRAINING,
        STRATA,
        GROUPS
    }
}

package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong when they count right answers. */
public enum AccuracySlip implements Mistake {
    STRICT_THRESHOLD(
            Place.THRESHOLD,
            "A probability that equals the threshold is given class 0: the comparison is > instead of >=.",
            "The contract says what happens at exactly the threshold; look at your comparison."),
    ALWAYS_HALF(
            Place.THRESHOLD,
            "The classes are those of the threshold ½, whatever threshold was asked for.",
            "See whether the second argument of threshold is used at all; rounding a probability also cuts at ½."),
    INVERTED_CLASSES(
            Place.THRESHOLD,
            "Classes 0 and 1 are exchanged: class 1 is given where the probability is below the threshold.",
            "The argument is the probability of class 1, so a large one speaks for class 1."),
    LAST_OF_EQUAL(
            Place.ARGMAX,
            "Of equal largest scores the last one wins, where the first is asked for.",
            "Ask yourself what your comparison does when the next score only equals the best one so far."),
    SMALLEST_SCORE(
            Place.ARGMAX,
            "The class is that of the smallest score of the row instead of the largest.",
            "Look at the direction of the comparison in argmax."),
    BEST_STARTS_AT_ZERO(
            Place.ARGMAX,
            "A row of negative scores always gets class 0: the best score so far starts at 0 and no score beats it.",
            "Logits may all be negative; what should the search for the largest start with?"),
    LARGEST_MAGNITUDE(
            Place.ARGMAX,
            "The class is that of the score with the largest magnitude: −5 wins against 3.",
            "A very negative score speaks against a class, not for it."),
    ONE_BASED(
            Place.ARGMAX,
            "Every class is one too large: they are counted from 1.",
            "Classes are whole numbers from 0."),
    COLUMN_WISE(
            Place.ARGMAX,
            "argmax gives one index per column, the sample with the largest score of each class.",
            "Rows are samples: one answer per row is asked for."),
    INTEGER_DIVISION(
            Place.ACCURACY,
            "The accuracy is 0 unless every sample is right: a quotient of two int is rounded down.",
            "Look at the types on both sides of the slash."),
    COUNT_OF_RIGHT(
            Place.ACCURACY,
            "The accuracy is a count of samples: it was not divided by how many there are.",
            "An accuracy lies between 0 and 1 and does not grow with the number of samples."),
    PERCENTAGE(
            Place.ACCURACY,
            "The accuracy is a percentage, where a fraction from 0 to 1 is asked for.",
            "Look for a factor 100."),
    ERROR_RATE(
            Place.ACCURACY,
            "This is the error rate: the fraction of samples that are wrong.",
            "See which of the two cases your comparison counts."),
    ONLY_CLASS_ONE(
            Place.ACCURACY,
            "Only right answers of class 1 are counted; a sample of class 0 that was recognised is right too.",
            "Compare the predicted class with the actual one, whichever class it is."),
    MEAN_PREDICTION(
            Place.ACCURACY,
            "The accuracy is the mean of the predicted classes: the actual classes do not come in.",
            "Count how often the two arrays agree at the same place."),
    TRANSPOSED_COUNTS(
            Place.CONFUSION,
            "The confusion matrix is transposed: rows are predicted classes and columns actual ones.",
            "The contract says which index is the actual class; libraries differ here."),
    ONLY_RIGHT_COUNTED(
            Place.CONFUSION,
            "Everything off the diagonal is 0: samples that were predicted wrongly are not counted.",
            "Every sample adds 1 to exactly one entry, right or wrong, so that the matrix adds up to m."),
    ROWS_NORMALISED(
            Place.CONFUSION,
            "The rows are divided by their sums: these are rates per class, where counts are asked for.",
            "The entries are numbers of samples and add up to m."),
    ONE_OVER_CLASSES(
            Place.BASELINE,
            "The baseline is 1/classes, the accuracy of guessing at random, whatever the labels are.",
            "If nine of ten labels are alike, how often is the constant answer right?"),
    SHARE_OF_CLASS_ONE(
            Place.BASELINE,
            "The baseline is the share of class 1, which need not be the most frequent class.",
            "Count every class before you choose one.");

    private final Place place;
    private final String says;
    private final String helps;

    AccuracySlip(Place place, String says, String helps) {
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
        return other instanceof AccuracySlip slip && slip != this && slip.place == place;
    }

    private enum Place {
        THRESHOLD,
        ARGMAX,
        ACCURACY,
        CONFUSION,
        BASELINE
    }
}

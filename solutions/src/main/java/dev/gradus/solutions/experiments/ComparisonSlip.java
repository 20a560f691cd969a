package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong when they hold their network against a library's. */
public enum ComparisonSlip implements Mistake {
    ALPHA_AS_LAMBDA(
            Place.LAMBDA,
            "alpha is taken for λ: scikit-learn divides its penalty by the number of samples in the batch, ours is not divided.",
            "Write both penalties side by side and compare their gradients."),
    EVERYTHING_OVER_BATCH(
            Place.LAMBDA,
            "All three strengths are divided by the batch, but only scikit-learn divides its penalty.",
            "See for each library what it divides by the number of samples."),
    KERAS_WITHOUT_FACTOR(
            Place.LAMBDA,
            "The argument of l2 is taken for λ: Keras has no ½ in its penalty, so its gradient is twice as large.",
            "Differentiate c W² and (λ/2) W² and compare."),
    KERAS_HALVED(
            Place.LAMBDA,
            "The argument of l2 was halved where it has to be doubled.",
            "Set (λ/2) W² equal to c W² and solve for λ."),
    LOSS_AS_REPORTED(
            Place.LOSS,
            "The reported loss is taken as it is: Keras and PyTorch average over the outputs too, ours sums over them.",
            "With three outputs the two conventions differ by a factor; which, and in what direction?"),
    LOSS_OVER_OUTPUTS(
            Place.LOSS,
            "The loss was divided by the number of outputs where it has to be multiplied.",
            "A mean over k outputs is smaller than their sum."),
    EVERY_LOSS_TIMES_OUTPUTS(
            Place.LOSS,
            "scikit-learn's loss was multiplied by the number of outputs, but it is summed over them already.",
            "See for each library what its loss is a mean over."),
    NOT_TRANSPOSED(
            Place.WEIGHTS,
            "PyTorch's weights are taken as they are: they are out × in.",
            "The contract says how each library holds its weights."),
    ALL_TRANSPOSED(
            Place.WEIGHTS,
            "The weights of every library were transposed; only PyTorch's are out × in.",
            "The contract says how each library holds its weights."),
    LAST_BATCH_FORGOTTEN(
            Place.UPDATES,
            "The smaller last batch of each epoch is not counted: samples / batch was rounded down.",
            "Of 10 samples in batches of 4, how many batches see all of them?"),
    UPDATES_ARE_EPOCHS(Place.UPDATES, "Every epoch is counted as one update.", "An epoch has one update per batch."),
    ROUNDED_AT_THE_END(
            Place.UPDATES,
            "samples · epochs / batch was rounded up at the end: the rest of one epoch is filled up with samples of the next.",
            "A batch ends with its epoch; round before you multiply."),
    SIGNED_DIFFERENCES(
            Place.DIFFERENCE,
            "Differences keep their sign: one that is too low cancels one that is too high.",
            "The contract asks for the size of each difference."),
    ROOT_MEAN_SQUARE(
            Place.MEAN,
            "mean is the root of the mean square, not the mean of the absolute differences.",
            "Look up in the contract what is averaged."),
    STRICT_HALF(Place.CLASSES, "A probability of exactly ½ is given class 0.", "The contract says what class ½ is."),
    DIFFERENT_CLASS(
            Place.CLASSES,
            "sameClass is the share of samples on which the two disagree.",
            "Two equal vectors agree everywhere; what is your share for them?"),
    MEAN_OF_SEEDS(
            Place.MEDIAN,
            "The own accuracies were averaged, where their median is asked for.",
            "Sort them and take the one in the middle."),
    BEST_SEED(
            Place.MEDIAN,
            "The best of the own accuracies stands against the library's median.",
            "Compare like with like: what is the library's number over its seeds?"),
    UNSORTED_MEDIAN(
            Place.MEDIAN,
            "The median is the accuracy that happens to stand in the middle: nothing was sorted.",
            "The middle of a list is its median only when the list is in order."),
    DIFFERENCE_REVERSED(
            Place.SIGN,
            "The difference is the library's median minus the own one.",
            "A network that is better than the library's has a positive difference."),
    NO_ROOT(
            Place.ERROR,
            "standardError is the variance p(1 − p)/n: there is no root.",
            "A standard error has the unit of the accuracy."),
    SAMPLES_FORGOTTEN(
            Place.ERROR,
            "standardError does not depend on the number of test samples.",
            "Ten times as many test samples make an accuracy more certain; where does n come in?"),
    ONE_STANDARD_ERROR(
            Place.EXPLAINED,
            "explained allows one standard error only; one difference in three is larger than that by chance.",
            "The contract says how many standard errors the choice of samples can explain."),
    ONLY_WORSE_IS_UNEXPLAINED(
            Place.EXPLAINED,
            "A difference in one's own favour always counts as explained.",
            "The size of a difference decides, not its sign."),
    INSIDE_WITHOUT_ENDS(
            Place.INSIDE,
            "The library's lowest and highest accuracy do not count as inside.",
            "Both ends are accuracies that the library had itself.");

    private final Place place;
    private final String says;
    private final String helps;

    ComparisonSlip(Place place, String says, String helps) {
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
        return other instanceof ComparisonSlip slip && slip != this && slip.place == place;
    }

    private enum Place {
        LAMBDA,
        LOSS,
        WEIGHTS,
        UPDATES,
        DIFFERENCE,
        MEAN,
        CLASSES,
        MEDIAN,
        SIGN,
        ERROR,
        EXPLAINED,
        INSIDE
    }
}

package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong when they draw a decision boundary. */
public enum GridSlip implements Mistake {
    END_MISSED(
            Place.TICKS,
            "The last tick stops short of the upper end: the range is divided by n.",
            "Between n ticks there are n − 1 steps."),
    WHOLE_STEPS(
            Place.TICKS,
            "The ticks stand still or move in whole units: the step is a quotient of whole numbers.",
            "Look at every cast to int and at every division of two int."),
    DESCENDING(
            Place.TICKS,
            "The ticks run from high to low.",
            "ticks ascends; that a picture starts at the top is a matter for points."),
    CELL_CENTRES(
            Place.TICKS,
            "The ticks are the centres of n cells: they leave out half a step at both ends.",
            "The contract wants both ends to be ticks."),
    FEATURES_EXCHANGED(
            Place.POINTS,
            "The two features of every point are exchanged: the second stands in the first column.",
            "The model expects the horizontal coordinate first."),
    UPSIDE_DOWN(
            Place.POINTS,
            "The points start at the bottom: the picture is upside down.",
            "Row 0 is the top of the picture; which value has the second feature there?"),
    COLUMN_BY_COLUMN(
            Place.POINTS,
            "The points run down the columns instead of along the rows.",
            "See which of your two loops is the inner one: as one reads, the column changes fastest."),
    COUNTS_EXCHANGED(
            Place.POINTS,
            "Rows and columns have each other's number of ticks.",
            "The first feature runs along a row, so it has as many ticks as there are columns."),
    UNSCALED_FEATURES(
            Place.SCALING,
            "The network sees raw features: the scaling that it was trained with was left out.",
            "A model expects what it was trained on; look at what the first two components of Model are for."),
    SCALED_BY_THE_GRID(
            Place.SCALING,
            "The features were standardised with the mean and deviation of the points themselves.",
            "A scaling is learned once, from the training data, and the model brings it along."),
    NOT_CENTRED(
            Place.SCALING,
            "The features are divided by the deviation, but the mean is not subtracted.",
            "Standardising has two steps, and the order matters."),
    LINEAR_HIDDEN(
            Place.HIDDEN,
            "The hidden layer has no activation: the boundary is a straight line whatever the network.",
            "See what becomes of z1 before it is multiplied by w2."),
    LOGITS(
            Place.OUTPUT,
            "These are the logits z2, not probabilities: the sigmoid is missing.",
            "A probability lies between 0 and 1."),
    CLASSES(
            Place.OUTPUT,
            "The values are classes, 0 or 1, where probabilities are asked for: the picture shows an edge, but not how sure the network is.",
            "Leave the threshold to whoever draws the picture."),
    OTHER_CLASS(
            Place.OUTPUT,
            "These are the probabilities of class 0.",
            "The output unit gives the probability of class 1."),
    FILLED_BY_COLUMNS(
            Place.LAYOUT,
            "The grid has the right shape, but it was filled column by column, where the predictions come row by row.",
            "The second prediction belongs to the point right of the first; where does your layout put it?"),
    TRANSPOSED_GRID(
            Place.LAYOUT,
            "The grid is columns × rows: it is transposed.",
            "A matrix is rows × columns, and a picture that is wider than high has more columns."),
    TURNED_GRID(
            Place.LAYOUT,
            "The grid is upside down although the points are in the right order: it was flipped when it was laid out.",
            "If points starts at the top, the first predictions belong to row 0.");

    private final Place place;
    private final String says;
    private final String helps;

    GridSlip(Place place, String says, String helps) {
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
        return other instanceof GridSlip slip && slip != this && slip.place == place;
    }

    private enum Place {
        TICKS,
        POINTS,
        SCALING,
        HIDDEN,
        OUTPUT,
        LAYOUT
    }
}

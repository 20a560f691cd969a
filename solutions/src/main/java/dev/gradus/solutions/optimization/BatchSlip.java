package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong with mini-batches: the switches of {@link FaultyMiniBatches}. */
public enum BatchSlip implements Mistake {
    NOT_SHUFFLED(
            Place.ORDERS,
            "The samples come in the order of the data set in every epoch: nothing is shuffled.",
            "Where in your method is the given source of randomness used?"),
    SAME_ORDER_EVERY_EPOCH(
            Place.ORDERS,
            "Every epoch has the same order: it is shuffled once and then repeated.",
            "Which line has to stand inside the loop over the epochs?"),
    DRAWN_WITH_REPLACEMENT(
            Place.ORDERS,
            "Some samples occur several times in an epoch and others never: each place draws any sample.",
            "A sample that has been taken must not be taken again: shuffling is not drawing."),
    COUNTED_FROM_ONE(
            Place.ORDERS,
            "The numbers run from 1 to n; the first row of a matrix is row 0.",
            "Look at the bounds of the numbers that you shuffle."),
    OWN_SEED(
            Place.ORDERS,
            "The orders do not depend on the given source of randomness: a Random with a fixed seed was made instead.",
            "Use the argument random for every number."),
    NEVER_STAYS(
            Place.ORDERS,
            "No sample ever stays where it was: the shuffle swaps with smaller places only, and never with the same one.",
            "When a place draws its sample, the one that is there must be among the candidates: check the bound of nextInt."),
    SWAPS_WITH_ANY_PLACE(
            Place.ORDERS,
            "Some orders are more likely than others: every place is swapped with any of the n places, which makes nⁿ ways for n! orders.",
            "Places that have drawn their sample must be left alone afterwards: from how many may the next one choose?"),
    LAST_PIECE_DROPPED(
            Place.SPLIT,
            "The last piece is missing when it is not full, so some samples are left out of every epoch.",
            "What becomes of the rest when n is no multiple of the size?"),
    LAST_PIECE_FILLED_UP(
            Place.SPLIT,
            "The last piece is filled up with samples from the start, which then occur twice in an epoch.",
            "The last piece may be shorter than the others."),
    PIECES_ONE_SHORT(
            Place.SPLIT,
            "Every piece is one entry too short, and its last sample is lost.",
            "Look at the end of each piece: is it exclusive, and do you subtract one more?"),
    PIECES_OVERLAP(
            Place.SPLIT,
            "Pieces begin one after the other instead of one size after the other, so samples occur many times.",
            "By how much does the start move from piece to piece?"),
    SIZE_AS_NUMBER(
            Place.SPLIT,
            "The size is taken as the number of pieces.",
            "With 10 samples and size 4 there are three pieces, of 4, 4 and 2."),
    ORDER_IGNORED(
            Place.SPLIT,
            "The pieces hold the places 0, 1, 2, … and not what the order has there.",
            "What is at place i of the order?"),
    EMPTY_PIECE(
            Place.SPLIT,
            "There is an empty piece at the end when n is a multiple of the size.",
            "How many pieces are there when nothing is left over?"),
    LABELS_NOT_REORDERED(
            Place.SELECT,
            "Inputs and labels do not belong together: the inputs are the rows asked for, the labels the first rows of y.",
            "Use the same row numbers for both."),
    ALL_LABELS(
            Place.SELECT,
            "The labels of all samples come back instead of those of the rows.",
            "x and y of a batch have the same number of rows."),
    SORTED_ROWS(
            Place.SELECT,
            "The rows come back sorted by their number and not in the order asked for.",
            "Row i of the batch is row rows[i] of the data."),
    EPOCH_IGNORES_ORDER(
            Place.EPOCH,
            "The batches of an epoch are cut from the data as it stands; the order is not used.",
            "What has to be split is the order."),
    EPOCH_STOPS_AFTER_ONE(
            Place.EPOCH, "The epoch has only its first batch.", "Check whether your loop returns too early.");

    private final Place place;
    private final String says;
    private final String helps;

    BatchSlip(Place place, String says, String helps) {
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

    /** Two mistakes in the same place stand in the same line of code. */
    @Override
    public boolean excludes(Mistake other) {
        return other != this && other instanceof BatchSlip slip && slip.place == place;
    }

    private enum Place {
        ORDERS,
        SPLIT,
        SELECT,
        EPOCH
    }
}

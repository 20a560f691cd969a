package dev.gradus.solutions.experiments;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong when they draw two moons. */
public enum MoonSlip implements Mistake {
    DEGREES(
            Place.ANGLE,
            "The angles run from 0 to 180, but sine and cosine take radians: the points jump around the circle.",
            "Half a circle is π in the unit that Math.sin expects."),
    FULL_CIRCLE(
            Place.ANGLE,
            "The angles run from 0 to 2π: these are circles, not moons.",
            "A moon is half a circle; see where t ends."),
    END_MISSED(
            Place.ANGLE,
            "The last point stops short of t = π: the step is π/n.",
            "Between n points there are n − 1 steps."),
    SINGLE_POINT_NAN(
            Place.SINGLE_POINT,
            "A moon of one point has NaN coordinates: 0 is divided by n − 1 = 0.",
            "See what your step is for n = 1, and where the contract puts that point."),
    COORDINATES_EXCHANGED(
            Place.COORDINATES,
            "The coordinates are exchanged: the sine is in the first column.",
            "The first column is the horizontal coordinate, which is 1 at t = 0."),
    INNER_NOT_MOVED(
            Place.INNER,
            "The inner moon lies under the outer one's centre: its first coordinate is −cos t, without the 1.",
            "Compare your first coordinate at t = 0 and t = π with the formula."),
    INNER_NOT_LIFTED(
            Place.INNER,
            "The inner moon is half a unit too low: its second coordinate is −sin t, without the ½.",
            "Compare your second coordinate at t = 0 with the formula."),
    INNER_UPRIGHT(
            Place.INNER,
            "The inner moon opens downwards like the outer one: sin t was added where it is subtracted.",
            "The moons hold each other like two hooks, so one of them hangs upside down."),
    VARIANCE_AS_DEVIATION(
            Place.NOISE,
            "The noise has the wrong width: normal numbers were multiplied by the square of the deviation.",
            "nextGaussian has standard deviation 1; what does a factor do to a standard deviation?"),
    UNIT_NOISE(
            Place.NOISE,
            "The noise has standard deviation 1 whatever was asked for, even 0.",
            "See whether noise uses its second argument."),
    UNIFORM_NOISE(
            Place.NOISE,
            "The noise is uniform between −deviation and deviation, where a normal distribution is asked for.",
            "A normal distribution has values beyond its deviation: one in three."),
    POSITIVE_NOISE(
            Place.NOISE,
            "The noise is never negative, so it moves all points up and to the right.",
            "nextDouble is uniform on [0, 1); look up which method of Random has mean 0."),
    SAME_NOISE_FOR_BOTH(
            Place.NOISE,
            "Both coordinates of a point get the same noise: points only move along the diagonal.",
            "How many random numbers does one point need?"),
    ODD_POINT_LOST(
            Place.SIZES,
            "An odd n gives one point too few: both moons got n/2, rounded down.",
            "The two sizes must add up to n."),
    ODD_POINT_OUTSIDE(
            Place.SIZES,
            "For an odd n the additional point is on the outer moon, where it belongs to the inner one.",
            "The contract says which of the two sizes is rounded down."),
    ORDER_IGNORED(
            Place.ORDER,
            "The points stand as they were lined up, one moon after the other: the order was not used.",
            "Row i of the dataset is the point that order[i] names."),
    ORDER_INVERTED(
            Place.ORDER,
            "The order is used the wrong way round: point i was put into row order[i].",
            "The contract says which of the two the index is: the row, or the point that comes there."),
    LABELS_NOT_REORDERED(
            Place.LABELS,
            "Points and classes have come apart: the classes stand as they were lined up.",
            "A class must follow its point when the order is applied."),
    LABELS_EXCHANGED(
            Place.LABELS,
            "The classes are exchanged: the outer moon has 1.",
            "Look up in the contract which moon is class 0."),
    LABELS_BY_HEIGHT(
            Place.LABELS,
            "The class is that of the half plane: 1 where the second coordinate is below ¼, whichever moon the point is of.",
            "A point's class is where it comes from, not where noise has moved it."),
    NOISE_LEFT_OUT(
            Place.ADDING,
            "The points lie exactly on the moons: the noise was not added.",
            "See whether dataset uses its second argument.");

    private final Place place;
    private final String says;
    private final String helps;

    MoonSlip(Place place, String says, String helps) {
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
        return other instanceof MoonSlip slip && slip != this && slip.place == place;
    }

    private enum Place {
        ANGLE,
        SINGLE_POINT,
        COORDINATES,
        INNER,
        NOISE,
        SIZES,
        ORDER,
        LABELS,
        ADDING
    }
}

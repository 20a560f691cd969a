package dev.gradus.app.review;

/**
 * The memory model of FSRS-6, the free spaced repetition scheduler, with its published default weights w0 to w20.
 *
 * <p>Equations and weights are those of py-fsrs, {@code fsrs/scheduler.py} (constant {@code DEFAULT_PARAMETERS} and the
 * methods named below) at commit 06dda32a82004ba32b3f659b32e6f14e3ac2972c of github.com/open-spaced-repetition/py-fsrs.
 * The same weights are in the tests of ts-fsrs ({@code __tests__/FSRS-6.test.ts}). With S the stability in days, D the
 * difficulty, R the probability of recall (retrievability) and G the grade:
 *
 * <pre>
 * R(t)        = (1 + F t / S)^(-w20)  with F = 0.9^(-1/w20) - 1, so that R(S) = 0.9
 * first S     = w[G - 1]
 * first D     = w4 - e^(w5 (G - 1)) + 1
 * next D      = w7 D0(4) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9)
 * S, recalled = S (1 + e^w8 (11 - D) S^(-w9) (e^(w10 (1 - R)) - 1))
 * S, missed   = min(w11 D^(-w12) ((S + 1)^w13 - 1) e^(w14 (1 - R)), S / e^(w17 w18))
 * S, same day = S e^(w17 (G - 3 + w18)) S^(-w19), not less than S when recalled
 * interval    = S / F (r^(-1/w20) - 1) for a desired retention r, rounded to days
 * </pre>
 *
 * <p>The weights w15 and w16 belong to the grades "Hard" and "Easy", which are not given here. Intervals are not made
 * random ("fuzzed"), so that the next date can be shown before an answer is given.
 */
public final class Fsrs {
    /** The longest interval in days, a hundred years, as in py-fsrs ({@code maximum_interval}). */
    public static final int LONGEST_INTERVAL = 36_500;

    private static final double[] DEFAULT_WEIGHTS = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final int EASY = 4;
    private static final double RETENTION_AT_STABILITY = 0.9;

    private final double[] w;
    private final double factor;

    /** The model with other weights, in the order w0 to w20. */
    Fsrs(double... weights) {
        if (weights.length != DEFAULT_WEIGHTS.length) {
            throw new IllegalArgumentException("FSRS-6 has 21 weights, not " + weights.length);
        }
        this.w = weights.clone();
        this.factor = Math.pow(RETENTION_AT_STABILITY, -1 / w[20]) - 1;
    }

    /** The model with the default weights. */
    public static Fsrs standard() {
        return new Fsrs(DEFAULT_WEIGHTS);
    }

    static double[] defaultWeights() {
        return DEFAULT_WEIGHTS.clone();
    }

    /** The memory after the very first review. */
    public Memory first(Recall recall) {
        return Memory.within(w[recall.grade() - 1], firstDifficulty(recall.grade()));
    }

    /**
     * The memory after a further review.
     *
     * @param days whole days since the review before, 0 on the same day
     * @throws IllegalArgumentException if the days are negative
     */
    public Memory next(Memory memory, long days, Recall recall) {
        return Memory.within(
                days == 0 ? sameDayStability(memory, recall) : laterStability(memory, days, recall),
                nextDifficulty(memory, recall));
    }

    /**
     * The probability of recall after some days, from 1 at once to 0.9 after {@link Memory#stability()} days and on down.
     *
     * @param days not negative, fractions allowed
     * @throws IllegalArgumentException if the days are negative
     */
    public double retrievability(Memory memory, double days) {
        if (!(days >= 0)) {
            throw new IllegalArgumentException("A review " + days + " days after the one before");
        }
        return Math.pow(1 + factor * days / memory.stability(), -w[20]);
    }

    /**
     * Whole days after which the probability of recall has fallen to the desired retention, 1 to
     * {@link #LONGEST_INTERVAL}.
     *
     * @param retention greater than 0, at most 1
     * @throws IllegalArgumentException if the retention is not a probability above 0
     */
    public int interval(Memory memory, double retention) {
        if (!(retention > 0 && retention <= 1)) {
            throw new IllegalArgumentException("A desired retention of " + retention);
        }
        double days = memory.stability() / factor * (Math.pow(retention, -1 / w[20]) - 1);
        return (int) Math.max(1, Math.min(LONGEST_INTERVAL, Math.rint(days)));
    }

    private double firstDifficulty(int grade) {
        return w[4] - Math.exp(w[5] * (grade - 1)) + 1;
    }

    private double nextDifficulty(Memory memory, Recall recall) {
        double change = -w[6] * (recall.grade() - 3);
        double moved = memory.difficulty() + (Memory.LARGEST_DIFFICULTY - memory.difficulty()) * change / 9;
        return w[7] * firstDifficulty(EASY) + (1 - w[7]) * moved;
    }

    private double sameDayStability(Memory memory, Recall recall) {
        double growth = Math.exp(w[17] * (recall.grade() - 3 + w[18])) * Math.pow(memory.stability(), -w[19]);
        return memory.stability() * (recall == Recall.KNEW ? Math.max(1, growth) : growth);
    }

    private double laterStability(Memory memory, long days, Recall recall) {
        double retrievability = retrievability(memory, days);
        return recall == Recall.KNEW ? recalled(memory, retrievability) : missed(memory, retrievability);
    }

    private double recalled(Memory memory, double retrievability) {
        return memory.stability()
                * (1
                        + Math.exp(w[8])
                                * (11 - memory.difficulty())
                                * Math.pow(memory.stability(), -w[9])
                                * Math.expm1(w[10] * (1 - retrievability)));
    }

    private double missed(Memory memory, double retrievability) {
        double relearned = w[11]
                * Math.pow(memory.difficulty(), -w[12])
                * (Math.pow(memory.stability() + 1, w[13]) - 1)
                * Math.exp(w[14] * (1 - retrievability));
        return Math.min(relearned, memory.stability() / Math.exp(w[17] * w[18]));
    }
}

package dev.gradus.solutions.neurons;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.neurons.LinearSeparability;
import dev.gradus.exercises.neurons.PerceptronTraining;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyLinearSeparability implements LinearSeparability {
    private static final double MOST = 0.75;

    private final Set<Slip> slips;
    private final LinearSeparability right = new ReferenceLinearSeparability();

    public FaultyLinearSeparability(Set<Slip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    @Override
    public boolean isSeparable(SimpleMatrix x, int[] y) {
        if (makes(Slip.ONE_CLASS_REFUSED) && Arrays.stream(y).distinct().count() == 1) {
            return false;
        }
        return makes(Slip.ANSWER_REVERSED) != decide(x, y);
    }

    private boolean decide(SimpleMatrix x, int[] y) {
        if (makes(Slip.SINGLE_COORDINATES)) {
            return IntStream.range(0, x.getNumCols()).anyMatch(j -> right.isSeparable(x.getColumn(j), y));
        }
        if (makes(Slip.NEAREST_CENTRE)) {
            return centresDecide(x, y);
        }
        if (makes(Slip.MOST_IS_ENOUGH)) {
            return right.bestAccuracy(x, y) >= MOST;
        }
        if (makes(Slip.PRODUCT_ADDED)) {
            return right.isSeparable(withProduct(x), y);
        }
        return trains(x, y);
    }

    private boolean trains(SimpleMatrix x, int[] y) {
        int rows = makes(Slip.LAST_POINT_SKIPPED) ? y.length - 1 : y.length;
        double[] theta = new double[x.getNumCols() + 1];
        Set<List<Double>> seen = new HashSet<>();
        Patience patience = patience();
        int epochs = 0;
        int mistakes = 0;
        while (epochs < patience.epochs()
                && mistakes < patience.mistakes()
                && seen.add(Arrays.stream(theta).boxed().toList())) {
            int more = epoch(x, y, theta, rows);
            if (more == 0) {
                return true;
            }
            epochs++;
            mistakes += more;
        }
        return false;
    }

    private Patience patience() {
        return slips.stream()
                .map(slip -> slip.patience)
                .filter(patience -> patience != Patience.ENDLESS)
                .findFirst()
                .orElse(Patience.ENDLESS);
    }

    /** After how many epochs or mistakes the points are given up. */
    private record Patience(int epochs, int mistakes) {
        private static final Patience ENDLESS = new Patience(Integer.MAX_VALUE, Integer.MAX_VALUE);

        static Patience ofEpochs(int epochs) {
            return new Patience(epochs, Integer.MAX_VALUE);
        }

        static Patience ofMistakes(int mistakes) {
            return new Patience(Integer.MAX_VALUE, mistakes);
        }
    }

    private int epoch(SimpleMatrix x, int[] y, double[] theta, int rows) {
        int n = x.getNumCols();
        int count = 0;
        for (int row = 0; row < rows; row++) {
            double z = theta[n];
            for (int j = 0; j < n; j++) {
                z += theta[j] * x.get(row, j);
            }
            int error = y[row] - (z >= 0 ? 1 : 0);
            count += makes(Slip.SIGNED_COUNT) ? error : Math.abs(error);
            for (int j = 0; j < n; j++) {
                theta[j] += error * x.get(row, j);
            }
            theta[n] += makes(Slip.NO_BIAS) ? 0 : error;
        }
        return count;
    }

    private static SimpleMatrix withProduct(SimpleMatrix x) {
        return x.getNumCols() < 2 ? x : x.concatColumns(x.getColumn(0).elementMult(x.getColumn(1)));
    }

    /** Whether the bisector of the two classes' centres has every point on its own side. */
    private static boolean centresDecide(SimpleMatrix x, int[] y) {
        int ones = IntStream.of(y).sum();
        if (ones == 0 || ones == y.length) {
            return true;
        }
        double[][] centres = new double[2][x.getNumCols()];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                centres[y[i]][j] += x.get(i, j) / (y[i] == 1 ? ones : y.length - ones);
            }
        }
        for (int i = 0; i < y.length; i++) {
            double own = 0;
            double other = 0;
            for (int j = 0; j < x.getNumCols(); j++) {
                own += Math.pow(x.get(i, j) - centres[y[i]][j], 2);
                other += Math.pow(x.get(i, j) - centres[1 - y[i]][j], 2);
            }
            if (own >= other) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double bestAccuracy(SimpleMatrix x, int[] y) {
        int m = y.length;
        if (makes(Slip.CONSTANT_ANSWER)) {
            int ones = IntStream.of(y).sum();
            return (double) Math.max(ones, m - ones) / m;
        }
        if (makes(Slip.LAST_WEIGHTS)) {
            return accuracyAfterTraining(x, y);
        }
        int best = 0;
        for (int bits = 0; bits < 1 << m; bits++) {
            int[] answers = new int[m];
            int agreeing = 0;
            for (int i = 0; i < m; i++) {
                answers[i] = bits >> i & 1;
                agreeing += answers[i] == y[i] ? 1 : 0;
            }
            if (agreeing > best && isSeparable(x, answers)) {
                best = agreeing;
            }
        }
        if (makes(Slip.COUNT_FOR_SHARE)) {
            return best;
        }
        if (makes(Slip.SHARE_OF_MISTAKES)) {
            return (double) (m - best) / m;
        }
        return makes(Slip.WHOLE_DIVISION) ? Math.floorDiv(best, m) : (double) best / m;
    }

    private static double accuracyAfterTraining(SimpleMatrix x, int[] y) {
        int epochs = 100;
        PerceptronTraining.Training end =
                new ReferencePerceptronTraining().train(x, y, new double[x.getNumCols()], 0, 1, epochs);
        int agreeing = 0;
        for (int i = 0; i < y.length; i++) {
            double z = end.bias();
            for (int j = 0; j < x.getNumCols(); j++) {
                z += end.weights()[j] * x.get(i, j);
            }
            agreeing += (z >= 0 ? 1 : 0) == y[i] ? 1 : 0;
        }
        return (double) agreeing / y.length;
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        SIGNED_COUNT(
                Place.METHOD,
                "XOR passes as separable: errors of −1 and +1 cancel, and an epoch with as many of each looks free of mistakes.",
                "Count how often label and answer differ, whatever the direction."),
        GIVES_UP_AFTER_TWO_EPOCHS(
                Patience.ofEpochs(2),
                "Says not separable for points that are: training is given up too early, after two epochs."),
        GIVES_UP_AFTER_FIVE_EPOCHS(
                Patience.ofEpochs(5),
                "Says not separable for points that are: training is given up too early, after about five epochs."),
        GIVES_UP_AFTER_TEN_EPOCHS(
                Patience.ofEpochs(10),
                "Says not separable for points that are: training is given up too early, after about ten epochs or thirty mistakes."),
        GIVES_UP_AFTER_FIFTY_EPOCHS(
                Patience.ofEpochs(50),
                "Says not separable for points that are: training is given up too early, after about fifty epochs or 130 mistakes."),
        GIVES_UP_AFTER_TWENTY_MISTAKES(
                Patience.ofMistakes(20),
                "Says not separable for points that are: training is given up too early, after about twenty mistakes."),
        GIVES_UP_AFTER_A_HUNDRED_MISTAKES(
                Patience.ofMistakes(100),
                "Says not separable for points that are: training is given up too early, after a hundred mistakes (some thirty epochs) or fewer."),
        PRODUCT_ADDED(
                Place.METHOD,
                "The product of the first two coordinates is used as another input, which makes XOR separable for a richer unit.",
                "The question is about a unit that sees the given coordinates and nothing else."),
        NO_BIAS(
                Place.METHOD,
                "Only lines through the origin are tried: the unit has no bias.",
                "Which line separates the points 1 and 2 on a number line?"),
        LAST_POINT_SKIPPED(
                Place.METHOD,
                "The last point is not looked at, so one that spoils everything goes unnoticed.",
                "Which row is the last one that your loop reaches?"),
        SINGLE_COORDINATES(
                Place.METHOD,
                "Only one coordinate at a time is compared with a threshold, so points that need a slanted line are refused.",
                "For AND, which threshold on a single input would do?"),
        NEAREST_CENTRE(
                Place.METHOD,
                "One particular line is tested, the one half way between the centres of the classes; others are not tried.",
                "On a number line with zeros at −2 and 1 and a one at 2: where is your boundary, and where should it be?"),
        MOST_IS_ENOUGH(
                Place.METHOD,
                "Points count as separable although some answers stay wrong: three quarters of them seem to be enough.",
                "A separating line has no exception."),
        ONE_CLASS_REFUSED(
                Place.CLASSES,
                "Points that all have the same label are refused, although a large enough bias answers them all.",
                "What does a unit with zero weights answer?"),
        ANSWER_REVERSED(
                Place.ANSWER,
                "The answer is the opposite of the right one throughout.",
                "Does the value that you return mean success or failure?"),
        CONSTANT_ANSWER(
                Place.ACCURACY,
                "The best accuracy is that of always giving the more frequent label.",
                "A unit with weights other than zero can do better than a constant."),
        LAST_WEIGHTS(
                Place.ACCURACY,
                "The accuracy is that of the weights with which training happens to end.",
                "On points that are not separable the last weights are no better than others: look at all that a unit can answer."),
        COUNT_FOR_SHARE(
                Place.SHARE,
                "The best accuracy is a number of points instead of a share.",
                "How large can an accuracy be?"),
        SHARE_OF_MISTAKES(
                Place.SHARE,
                "The share of wrong answers is returned instead of the share of right ones.",
                "What is the accuracy of points that are separable?"),
        WHOLE_DIVISION(
                Place.SHARE,
                "The best accuracy is 0 unless every answer is right: the division cuts off the decimals.",
                "What is 3 / 4 in Java?");

        private final Place place;
        private final Patience patience;
        private final String says;
        private final String helps;

        Slip(Place place, String says, String helps) {
            this(place, Patience.ENDLESS, says, helps);
        }

        Slip(Patience patience, String says) {
            this(
                    Place.METHOD,
                    patience,
                    says,
                    "How many mistakes may a perceptron make before it succeeds? The statement has a bound.");
        }

        Slip(Place place, Patience patience, String says, String helps) {
            this.place = place;
            this.patience = patience;
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
            return other != this && other instanceof Slip slip && slip.place == place;
        }

        private enum Place {
            METHOD,
            CLASSES,
            ANSWER,
            ACCURACY,
            SHARE
        }
    }
}

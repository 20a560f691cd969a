package dev.gradus.app.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Every listing with an error does what its answer says of it. */
class PlantedErrorsTest {
    private static final double[][] SQUARE = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final int EPOCHS = 100;

    private final QuestionList questions = QuestionList.read(getClass().getClassLoader());

    @Test
    void thePerceptronClaimsToConvergeWhenMistakesCancel() {
        Listing listing = listing("bug-perceptron-that-claims-convergence");
        double[] xor = new double[3];
        double[] and = new double[3];
        double[] or = new double[3];

        assertThat(listing.call("fit", SQUARE, new int[] {0, 1, 1, 0}, xor, EPOCHS))
                .isEqualTo(3);
        assertThat(xor).containsExactly(-1, 0, 0);
        assertThat(listing.call("fit", SQUARE, new int[] {0, 0, 0, 1}, and, EPOCHS))
                .isEqualTo(1);
        assertThat(listing.call("fit", SQUARE, new int[] {0, 1, 1, 1}, or, EPOCHS))
                .isEqualTo(1);
        for (double[] w : List.of(and, or)) {
            for (double[] x : SQUARE) {
                assertThat(w[0] * x[0] + w[1] * x[1] + w[2]).isNotNegative();
            }
        }
    }

    @Test
    void theSoftmaxGivesRowsThatSumToOneHalf() {
        SimpleMatrix logits = new SimpleMatrix(new double[][] {{1, 2, 3}, {1, 2, 3}});

        SimpleMatrix p =
                (SimpleMatrix) listing("bug-softmax-over-the-whole-batch").call("softmax", logits);

        assertThat(p.getRow(0).elementSum()).isEqualTo(0.5, within(1e-15));
        assertThat(p.getRow(1).elementSum()).isEqualTo(0.5, within(1e-15));
    }

    @Test
    void theSigmoidFailsOnOneSideOnly() {
        double[] a = (double[])
                listing("bug-sigmoid-that-overflows").call("sigmoid", (Object) new double[] {-1000, -30, 30, 709, 710});

        assertThat(a[0]).isZero();
        assertThat(a[1] + a[2]).isEqualTo(1, within(1e-15));
        assertThat(a[3]).isEqualTo(1);
        assertThat(a[4]).isNaN();
    }

    @Test
    void theMaximumIsNoLeakyReluForASteepSlope() {
        Listing listing = listing("bug-leaky-relu-by-maximum");
        double[] z = {-1, 2};

        assertThat((double[]) listing.call("forward", z, new double[] {0.2, 0.2}))
                .containsExactly(-0.2, 2);
        assertThat((double[]) listing.call("forward", z, new double[] {1.5, 1.5}))
                .containsExactly(-1, 3);
        assertThat((double[]) listing.call("slopes", z, new double[] {1.5, 1.5}))
                .containsExactly(1.5, 1);
    }

    @Test
    void thePairedLossPrefersTheMeanToPerfectPredictions() {
        Listing listing = listing("bug-every-label-with-every-prediction");
        double[] labels = {0, 1, 1, 0};
        SimpleMatrix one = new SimpleMatrix(new double[][] {{1}});
        SimpleMatrix perfect = new SimpleMatrix(4, 1, true, labels);
        SimpleMatrix mean = new SimpleMatrix(4, 1, true, 0.5, 0.5, 0.5, 0.5);

        assertThat((double) listing.call("loss", perfect, one, labels)).isEqualTo(0.5);
        assertThat((double) listing.call("loss", mean, one, labels)).isEqualTo(0.25);
    }

    @Test
    void theGradientOfAnotherLossLooksLikeAFactorTwoAtZeroWeightsOnly() {
        double[] atZero = ratios(0, 0);
        double[] elsewhere = ratios(1.5, -0.5);

        assertThat(atZero).containsExactly(new double[] {2, 2}, within(1e-6));
        assertThat(Math.abs(elsewhere[0] - elsewhere[1])).isGreaterThan(0.1);
    }

    /** The step's gradient over the numeric gradient of the loss that it reports, by weight. */
    private double[] ratios(double... weights) {
        Listing listing = listing("bug-delta-of-another-loss");
        double[][] x = {{1, 0.5}, {-0.5, 2}, {1.5, -1}};
        double[] y = {1, 0, 1};
        double h = 1e-5;
        double[] moved = weights.clone();
        listing.call("step", x, y, moved, 1.0);
        double[] ratios = new double[weights.length];
        for (int j = 0; j < weights.length; j++) {
            double[] up = weights.clone();
            double[] down = weights.clone();
            up[j] += h;
            down[j] -= h;
            double numeric =
                    ((double) listing.call("step", x, y, up, 0.0) - (double) listing.call("step", x, y, down, 0.0))
                            / (2 * h);
            ratios[j] = (weights[j] - moved[j]) / numeric;
        }
        return ratios;
    }

    @Test
    void theGuardedLogarithmGoesBelowZeroAndIsCapped() {
        Listing listing = listing("bug-guard-inside-the-logarithm");

        assertThat((double) listing.call("binaryCrossEntropy", new double[] {1}, new double[] {1}))
                .isEqualTo(-1e-8, within(1e-15));
        assertThat((double) listing.call("binaryCrossEntropy", new double[] {1}, new double[] {0}))
                .isEqualTo(18.42, within(0.005));
    }

    @Test
    void theSlopeOfASlopeIsNearlyConstant() {
        Listing listing = listing("bug-slope-of-the-wrong-argument");
        for (double[] stated : new double[][] {{0, 0.25, 0.235}, {2, 0.105, 0.207}, {5, 0.0066, 0.197}}) {
            double a = 1 / (1 + Math.exp(-stated[0]));
            double delta = 1 / (1 + Math.exp(-a)) - 1;
            SimpleMatrix gradient =
                    (SimpleMatrix) listing.call("gradient", single(1), single(1), single(stated[0]), single(1));

            assertThat(a * (1 - a)).isEqualTo(stated[1], within(0.0005));
            assertThat(gradient.get(0) / delta).isEqualTo(stated[2], within(0.0005));
        }
    }

    private static SimpleMatrix single(double value) {
        return new SimpleMatrix(new double[][] {{value}});
    }

    @Test
    void theXavierInitialiserIsHe() {
        Listing listing = listing("bug-xavier-that-is-he");
        for (double[] stated : new double[][] {{2, 4, 1.000, 0.577}, {80, 20, 0.158, 0.141}, {4, 1, 0.707, 0.632}}) {
            Random random = new Random(1);
            double squares = 0;
            int drawn = 0;
            while (drawn < 20_000) {
                SimpleMatrix w = (SimpleMatrix) listing.call("xavier", (int) stated[0], (int) stated[1], random);
                squares += w.elementPower(2).elementSum();
                drawn += w.getNumElements();
            }
            // Five standard errors of half a per cent each.
            assertThat(Math.sqrt(squares / drawn)).isEqualTo(stated[2], within(0.025 * stated[2]));
            assertThat(Math.sqrt(2 / (stated[0] + stated[1]))).isEqualTo(stated[3], within(0.0005));
        }
    }

    @Test
    void theMiniBatchesLeaveTheRemainderOut() {
        Listing listing = listing("bug-batches-without-a-remainder");

        assertThat((List<?>) listing.call("batches", 100, 32, new Random(1))).hasSize(3);
        assertThat((List<?>) listing.call("batches", 4, 32, new Random(1))).isEmpty();
    }

    @Test
    void theCompleteNetworkLacksNothingButItsBackwardPass() {
        assertThat(listing("bug-training-without-a-backward-pass").errors())
                .singleElement()
                .asString()
                .contains("backward");
    }

    @Test
    void theChosenActivationHasNoEffect() {
        Listing listing = listing("bug-activation-that-is-ignored");
        List<SimpleMatrix> weights = List.of(single(1), single(1));

        double relu = predict(listing, weights, "relu");
        double tanh = predict(listing, weights, "tanh");

        assertThat(tanh).isEqualTo(relu).isEqualTo(0.5);
        assertThat(Math.tanh(-1)).isEqualTo(-0.762, within(0.0005));
    }

    private static double predict(Listing listing, List<SimpleMatrix> weights, String activation) {
        return ((SimpleMatrix) listing.callOn("Network", List.of(weights, activation), "predict", single(-1))).get(0);
    }

    @Test
    void theUnscaledDropoutLowersTheMean() {
        SimpleMatrix ones = SimpleMatrix.ones(200, 100);

        SimpleMatrix dropped =
                (SimpleMatrix) listing("bug-dropout-without-scaling").call("train", ones, 0.3, new Random(1));

        assertThat(dropped.elementSum() / 20_000).isEqualTo(0.7, within(5 * Math.sqrt(0.3 * 0.7 / 20_000)));
    }

    @Test
    void thePenaltysGradientIsHalfOfWhatItShouldBe() {
        Listing listing = listing("bug-penalty-with-another-gradient");
        double lambda = 0.01;
        double h = 1e-3;

        double numeric = ((double) listing.call("penalty", single(3 + h), lambda)
                        - (double) listing.call("penalty", single(3 - h), lambda))
                / (2 * h);

        SimpleMatrix gradient = (SimpleMatrix) listing.call("penaltyGradient", single(3), lambda);
        assertThat(numeric - gradient.get(0)).isEqualTo(lambda * 3, within(1e-12));
    }

    @Test
    void earlyStoppingRunsToTheEndWhateverTheLoss() {
        DoubleSupplier rising = new DoubleSupplier() {
            private double loss;

            @Override
            public double getAsDouble() {
                return loss++;
            }
        };

        assertThat(listing("bug-early-stopping-that-never-stops").call("train", rising, 50, 3))
                .isEqualTo(50);
    }

    @Test
    void theValidationRowsAreAlwaysTheTail() {
        List<Integer> tail = IntStream.range(160, 200).boxed().toList();
        for (int seed = 1; seed <= 3; seed++) {
            List<?> parts = (List<?>) listing("bug-split-before-shuffling").call("split", 200, 0.2, new Random(seed));

            assertThat(new ArrayList<Object>((List<?>) parts.get(1))).containsExactlyInAnyOrderElementsOf(tail);
        }
    }

    private Listing listing(String id) {
        return Listing.of(questions.find(id).orElseThrow());
    }
}

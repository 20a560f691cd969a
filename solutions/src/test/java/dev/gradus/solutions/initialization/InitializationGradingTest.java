package dev.gradus.solutions.initialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.pack.Exercise.Alternative;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.engine.report.Picture;
import dev.gradus.engine.statistics.RequestedDistribution;
import dev.gradus.exercises.initialization.HeInitialization;
import dev.gradus.exercises.initialization.XavierInitialization;
import dev.gradus.solutions.DirectGrading;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import practice.MyHeInitialization;
import practice.MyXavierInitialization;

class InitializationGradingTest {
    private static final DirectGrading XAVIER = DirectGrading.of("xavier-initialization");
    private static final DirectGrading HE = DirectGrading.of("he-initialization");
    private static final List<DirectGrading> BOTH = List.of(XAVIER, HE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void acceptsReferencesAndAlternatives(long seed) {
        for (DirectGrading grading : BOTH) {
            assertThat(grading.failures(grading.exercise().reference(), seed)).isEmpty();
            for (Alternative alternative : grading.exercise().alternatives()) {
                assertThat(grading.failures(alternative.implementation().get(), seed))
                        .as(alternative.name())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = 6)
    void rejectsEveryMistakeWithSomeCheckAndNoCheckIsIdle(long seed) {
        for (DirectGrading grading : BOTH) {
            for (Mistake mistake : grading.exercise().mistakes()) {
                assertThat(grading.failures(grading.exercise().faulty(Set.of(mistake)), seed))
                        .as(mistake.name())
                        .isNotEmpty();
            }
            assertThat(grading.kills(seed))
                    .allSatisfy((check, killed) -> assertThat(killed).as(check).isNotEmpty());
        }
    }

    @Test
    void everyCheckFailsTheSkeletons() {
        assertThat(XAVIER.failures(new MyXavierInitialization(), 1).keySet())
                .containsExactlyElementsOf(XAVIER.checkNames());
        assertThat(HE.failures(new MyHeInitialization(), 1).keySet()).containsExactlyElementsOf(HE.checkNames());
    }

    @Test
    void aWrongFormulaDoesNotCostWeightsThatAreDrawnRight() {
        XavierInitialization wrongFormula = new ReferenceBased() {
            @Override
            public double standardDeviation(int fanIn, int fanOut) {
                return 2.0 / (fanIn + fanOut);
            }
        };

        assertThat(XAVIER.failures(wrongFormula, 3).keySet()).containsExactly("standardDeviations");
    }

    @Test
    void rejectsASourceOfRandomnessOfItsOwnWithAFixedSeed() {
        XavierInitialization fixed = new ReferenceBased() {
            @Override
            public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
                return super.normal(fanIn, fanOut, new Random(42));
            }
        };

        assertThat(XAVIER.failures(fixed, 3))
                .containsOnlyKeys("normalWeights", "normalWeightsOfWideLayer")
                .hasEntrySatisfying("normalWeights", says -> assertThat(says).contains("same matrix"));
    }

    @Test
    void rejectsOneSeedForEveryUnit() {
        HeInitialization sameUnits = new ReferenceBasedHe() {
            @Override
            public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
                long seed = random.nextLong();
                SimpleMatrix weights = new SimpleMatrix(fanIn, fanOut);
                for (int unit = 0; unit < fanOut; unit++) {
                    Random again = new Random(seed);
                    for (int input = 0; input < fanIn; input++) {
                        weights.set(input, unit, standardDeviation(fanIn) * again.nextGaussian());
                    }
                }
                return weights;
            }
        };

        assertThat(HE.failures(sameUnits, 3))
                .hasEntrySatisfying("normalWeights", says -> assertThat(says).contains("All columns"));
    }

    @Test
    void acceptsNumbersOfSinglePrecision() {
        HeInitialization coarse = new ReferenceBasedHe() {
            @Override
            public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
                return Filling.rowByRow(fanIn, fanOut, random, source -> limit(fanIn) * (2 * source.nextFloat() - 1));
            }
        };

        assertThat(HE.failures(coarse, 3)).isEmpty();
    }

    @Test
    void aRejectionCarriesItsProbabilityForRightWeightsAndAHistogram() {
        LayerSize layer = new LayerSize(200, 51);
        DrawnWeights asked = new DrawnWeights("normal", layer, RequestedDistribution.normal(0.1));

        Assertions.assertThatThrownBy(() -> asked.judge(
                        0.12,
                        (deviation, size, random) -> Filling.rowByRow(
                                size.fanIn(), size.fanOut(), random, source -> deviation * source.nextGaussian()),
                        Cases.of(1, "normal"),
                        new Evidence()))
                .isInstanceOfSatisfying(CheckFailed.class, failed -> {
                    assertThat(failed.finding().facts())
                            .anySatisfy(fact ->
                                    assertThat(fact.name()).isEqualTo("probability that right weights are rejected"))
                            .anySatisfy(fact -> {
                                assertThat(fact.name()).startsWith("variance");
                                assertThat(fact.value()).contains("accepted");
                            });
                    assertThat(failed.finding().input())
                            .hasValueSatisfying(
                                    input -> assertThat(input).contains("normal(200, 51, random)", "new Random("));
                });
    }

    @Test
    void theHistogramSaysInWordsWhatItShows() {
        SimpleMatrix weights = Filling.rowByRow(100, 50, new Random(1), source -> 0.2 * source.nextGaussian());

        var picture = WeightHistogram.of("normal", RequestedDistribution.normal(0.2), List.of(weights));

        assertThat(picture.alternative())
                .contains("Histogram of 5000 weights", "asked for are mean 0 and standard deviation 0.2000, normal");
        assertThat(picture).isInstanceOfSatisfying(Picture.Histogram.class, histogram -> {
            double width = histogram.edges()[1] - histogram.edges()[0];
            assertThat(Arrays.stream(histogram.densities()).sum() * width).isCloseTo(1, Assertions.within(1e-3));
            assertThat(histogram.expected().y())
                    .hasSameSizeAs(histogram.expected().x());
        });
    }

    /** A right initialiser of which a test changes one method. */
    private static class ReferenceBased implements XavierInitialization {
        private final XavierInitialization right = new ReferenceXavierInitialization();

        @Override
        public double standardDeviation(int fanIn, int fanOut) {
            return right.standardDeviation(fanIn, fanOut);
        }

        @Override
        public double limit(int fanIn, int fanOut) {
            return right.limit(fanIn, fanOut);
        }

        @Override
        public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
            return right.normal(fanIn, fanOut, random);
        }

        @Override
        public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
            return right.uniform(fanIn, fanOut, random);
        }
    }

    /** The same for He's. */
    private static class ReferenceBasedHe implements HeInitialization {
        private final HeInitialization right = new ReferenceHeInitialization();

        @Override
        public double standardDeviation(int fanIn) {
            return right.standardDeviation(fanIn);
        }

        @Override
        public double limit(int fanIn) {
            return right.limit(fanIn);
        }

        @Override
        public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
            return right.normal(fanIn, fanOut, random);
        }

        @Override
        public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
            return right.uniform(fanIn, fanOut, random);
        }

        @Override
        public SimpleMatrix biases(int fanOut) {
            return right.biases(fanOut);
        }
    }
}

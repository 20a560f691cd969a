package dev.gradus.solutions.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.regularization.Dropout;
import dev.gradus.exercises.regularization.Dropout.Training;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DropoutTest {
    private static final DirectGrading GRADING = DirectGrading.of("dropout");

    private final Dropout reference = new ReferenceDropout();

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{2, 4, 6, 8}});
        SimpleMatrix mask = maskWithOnlyTheSecondDropped();
        SimpleMatrix dY = new SimpleMatrix(new double[][] {{1, 1, -2, 0.5}});

        Statement.of("dropout")
                .says("$1/0.8 = %.2f$", mask.get(0))
                .says("M = %s", Statement.tex(mask, 2))
                .says("Y = %s", Statement.tex(x.elementMult(mask), 2))
                .says("dX = %s", Statement.tex(reference.backward(dY, mask), 3));
        assertThat(reference.infer(x, 0.2).isIdentical(x, 0)).isTrue();
    }

    private SimpleMatrix maskWithOnlyTheSecondDropped() {
        for (long seed = 0; ; seed++) {
            SimpleMatrix mask = reference.mask(1, 4, 0.2, new Random(seed));
            if (mask.get(1) == 0 && mask.elementSum() > 3.5) {
                return mask;
            }
        }
    }

    @Test
    void theMeanOfManyOutputsIsTheInput() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1, -2}, {0.5, 3}});
        SimpleMatrix mean = new SimpleMatrix(2, 2);
        Random random = new Random(8);
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            mean = mean.plus(reference.train(x, 0.3, random).y().divide(draws));
        }
        // An entry has the standard deviation 3 · √(0.3/0.7) = 2, its mean 2/√20000 = 0.014.
        assertThat(mean.isIdentical(x, 0.08)).isTrue();
    }

    @Test
    void theGradientIsTheSlopeForAFixedMask() {
        Training training = reference.train(new SimpleMatrix(new double[][] {{1, 2, 3}}), 0.5, new Random(4));
        SimpleMatrix further = reference
                .train(new SimpleMatrix(new double[][] {{2, 3, 4}}), 0.5, new Random(4))
                .y();
        SimpleMatrix dX = reference.backward(new SimpleMatrix(new double[][] {{1, 1, 1}}), training.mask());

        for (int j = 0; j < 3; j++) {
            assertThat(dX.get(j)).isCloseTo(further.get(j) - training.y().get(j), within(1e-15));
        }
    }

    @Test
    void rejectsAMaskThatIsNotTheOneThatWasApplied() {
        Dropout twice = new Variant() {
            @Override
            public Training train(SimpleMatrix x, double rate, Random random) {
                SimpleMatrix returned = mask(x.getNumRows(), x.getNumCols(), rate, random);
                return new Training(super.train(x, rate, random).y(), returned);
            }
        };

        assertThat(GRADING.failures(twice, 3)).containsOnlyKeys("training");
        assertThat(GRADING.failures(twice, 3).get("training")).contains("against x times the mask that came with it");
    }

    @Test
    void rejectsRandomNumbersThatDoNotComeFromTheGivenSource() {
        Dropout fixed = new Variant() {
            @Override
            public SimpleMatrix mask(int rows, int columns, double rate, Random random) {
                return super.mask(rows, columns, rate, new Random(7));
            }
        };

        assertThat(GRADING.failures(fixed, 3)).containsOnlyKeys("maskStatistics");
        assertThat(GRADING.failures(fixed, 3).get("maskStatistics")).contains("two masks from different seeds");
    }

    @Test
    void acceptsRightMasksWithAnySeed() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(GRADING.failures(new ReferenceDropout(), seed)).isEmpty();
        }
    }

    /** A right dropout of which a test changes one method. */
    private static class Variant implements Dropout {
        private final Dropout right = new ReferenceDropout();

        @Override
        public SimpleMatrix mask(int rows, int columns, double rate, Random random) {
            return right.mask(rows, columns, rate, random);
        }

        @Override
        public Training train(SimpleMatrix x, double rate, Random random) {
            return right.train(x, rate, random);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dY, SimpleMatrix mask) {
            return right.backward(dY, mask);
        }

        @Override
        public SimpleMatrix infer(SimpleMatrix x, double rate) {
            return right.infer(x, rate);
        }
    }
}

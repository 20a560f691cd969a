package dev.gradus.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.toy.AffineLayer;
import dev.gradus.engine.toy.FaultyAffineLayer;
import dev.gradus.engine.toy.FaultyAffineLayer.Slip;
import dev.gradus.engine.toy.Toy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class VerificationTest {

    @Test
    void aSoundPackHasNoProblem() throws InterruptedException {
        ExerciseProof proof = prove(Toy.EXERCISE);

        assertThat(proof.problems())
                .as(() -> KillMatrix.markdown(List.of(proof)))
                .isEmpty();
        assertThat(proof.mistakes()).hasSize(Slip.values().length).allMatch(MistakeProof::holds);
    }

    @Test
    void anAlternativeThatIsWrongIsAProblem() throws InterruptedException {
        ExerciseProof proof = prove(exercise()
                .mistakes(Slip.class, FaultyAffineLayer::new)
                .alternative("broken", () -> Toy.with(Slip.NO_AVERAGE))
                .build());

        assertThat(proof.problems()).anyMatch(problem -> problem.contains("'broken' is rejected"));
    }

    @Test
    void aMistakeThatIsNoneIsAProblem() throws InterruptedException {
        ExerciseProof proof = prove(exercise()
                .mistakes(Slip.class, on -> new FaultyAffineLayer(without(on, Slip.NO_BIAS)))
                .build());

        assertThat(proof.problems())
                .anyMatch(problem -> problem.startsWith("the mistake no-bias was accepted with 3 of 3 seeds"));
    }

    @Test
    void twoMistakesThatCannotBeToldApartAreAProblem() throws InterruptedException {
        ExerciseProof proof = prove(exercise()
                .mistakes(
                        Slip.class,
                        on -> new FaultyAffineLayer(
                                on.contains(Slip.NEGATED) ? EnumSet.of(Slip.NO_BIAS) : without(on, Slip.NEGATED)))
                .build());

        assertThat(proof.problems())
                .anyMatch(problem -> problem.startsWith("the mistake no-bias was not named as itself"));
    }

    @Test
    void anAlternativeWithRoundingOfItsOwnIsAccepted() throws InterruptedException {
        ExerciseProof proof = prove(exercise()
                .mistakes(Slip.class, FaultyAffineLayer::new)
                .alternative("other rounding", () -> new FaultyAffineLayer(Set.of()) {
                    @Override
                    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
                        return super.forward(x, w, b).scale(1 + 1e-13);
                    }
                })
                .build());

        assertThat(proof.problems()).isEmpty();
    }

    private static Exercise.Builder<AffineLayer> exercise() {
        return Exercise.of(AffineLayer.class)
                .reference(() -> new FaultyAffineLayer(Set.of()))
                .grading(Toy.EXERCISE.grading());
    }

    private static Set<Slip> without(Set<Slip> on, Slip slip) {
        Set<Slip> rest = EnumSet.noneOf(Slip.class);
        rest.addAll(on);
        rest.remove(slip);
        return rest;
    }

    private static ExerciseProof prove(Exercise exercise) throws InterruptedException {
        return new Verification(new Seeds(3, 3, 1, 1), 2, Progress.NONE).prove(exercise);
    }
}

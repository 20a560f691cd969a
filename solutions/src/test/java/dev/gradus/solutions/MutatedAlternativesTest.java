package dev.gradus.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.Verdict;
import dev.gradus.solutions.activations.alternatives.TwoBranchSigmoid;
import dev.gradus.solutions.initialization.alternatives.ColumnWiseXavierInitialization;
import dev.gradus.solutions.initialization.alternatives.TransposedHeInitialization;
import dev.gradus.solutions.layers.alternatives.PlainArraysBackprop;
import dev.gradus.solutions.training.alternatives.PlainArraysXorMlp;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Each of these alternatives passes; mutation analysis changes them and counts on these tests to fail. */
class MutatedAlternativesTest {

    @Test
    void twoBranchSigmoidPasses() {
        passes("sigmoid-derivative", TwoBranchSigmoid::new);
    }

    @Test
    void plainArraysBackpropPasses() {
        passes("two-layer-backprop", PlainArraysBackprop::new);
    }

    @Test
    void columnWiseXavierInitializationPasses() {
        passes("xavier-initialization", ColumnWiseXavierInitialization::new);
    }

    @Test
    void transposedHeInitializationPasses() {
        passes("he-initialization", TransposedHeInitialization::new);
    }

    @Test
    void plainArraysXorMlpPasses() {
        passes("xor-mlp", PlainArraysXorMlp::new);
    }

    private static void passes(String id, Supplier<?> implementation) {
        Exercise exercise = Packs.installed().find(id).orElseThrow();

        Assessment assessment = Assessment.of(
                exercise, new InProcessHost(exercise.contract(), implementation), 2026, GradingListener.NONE);

        assertThat(assessment.verdict()).isEqualTo(Verdict.PASSED);
    }
}

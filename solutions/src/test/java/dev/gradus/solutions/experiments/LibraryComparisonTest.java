package dev.gradus.solutions.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.exercises.experiments.LibraryComparison;
import dev.gradus.exercises.experiments.LibraryComparison.Agreement;
import dev.gradus.exercises.experiments.LibraryComparison.Library;
import dev.gradus.exercises.experiments.LibraryComparison.LibraryResult;
import dev.gradus.exercises.experiments.LibraryComparison.Verdict;
import dev.gradus.exercises.experiments.SklearnMoons;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class LibraryComparisonTest {
    private final LibraryComparison reference = new ReferenceLibraryComparison();

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        double sklearn = reference.lambda(Library.SCIKIT_LEARN, 0.01, 200);
        double keras = reference.lambda(Library.KERAS, 0.01, 200);
        Agreement agreement = reference.agreement(new double[] {0.9, 0.2, 0.6}, new double[] {0.8, 0.5, 0.4});
        LibraryResult library = result(8, 0.1);
        Verdict verdict = reference.verdict(new double[] {0.94, 0.95, 0.90, 0.96, 0.93}, library, 100);

        Statement.of("library-comparison")
                .says("is $\\lambda = %.5f$; `l2(0.01)` in Keras is $\\lambda = %.2f$; and", sklearn, keras)
                .says("PyTorch is $\\lambda = %.2f$", reference.lambda(Library.PYTORCH, 0.01, 200))
                .says("a factor of %.0f", keras / sklearn)
                .says(
                        "are %d updates per epoch, so 50 epochs make %d updates",
                        reference.updates(300, 200, 1), reference.updates(300, 200, 50))
                .says("at most %.1f and by %.1f on average", agreement.largest(), agreement.mean())
                .says("%.3f of the samples", agreement.sameClass())
                .says(
                        "median accuracy %.2f on 100 test samples, from %.2f to\n%.2f",
                        library.median(), library.lowest(), library.highest())
                .says(
                        "| %.2f | %.2f | %.4f | %s | %s |",
                        verdict.median(),
                        verdict.difference(),
                        verdict.standardError(),
                        verdict.inside(),
                        verdict.explained())
                .says(
                        "would be %.1f standard errors",
                        0.01
                                / reference
                                        .verdict(new double[] {0.94}, library, 10_000)
                                        .standardError());
    }

    @Test
    void theSamePenaltyHasTheSameGradient() {
        double w = 0.7;
        double h = 1e-6;
        int m = 20;
        double c = 0.03;

        assertThat(reference.lambda(Library.SCIKIT_LEARN, c, m) * w)
                .isCloseTo((c / 2 / m * square(w + h) - c / 2 / m * square(w - h)) / (2 * h), within(1e-9));
        assertThat(reference.lambda(Library.KERAS, c, m) * w)
                .isCloseTo((c * square(w + h) - c * square(w - h)) / (2 * h), within(1e-9));
    }

    @Test
    void theShippedDataIsWhatTheLibraryMade() throws IOException {
        JsonNode golden;
        try (InputStream in = Goldens.class.getResourceAsStream("/goldens/moons_sklearn.json")) {
            golden = new ObjectMapper().readTree(in);
        }
        List<LibraryResult> results = new ArrayList<>();
        golden.get("grid")
                .forEach(row -> results.add(new LibraryResult(
                        row.get("hidden").asInt(),
                        row.get("learning_rate").asDouble(),
                        row.get("test_accuracy_median_of_5").asDouble(),
                        row.get("min").asDouble(),
                        row.get("max").asDouble())));

        assertThat(SklearnMoons.results()).isEqualTo(results);
        assertThat(SklearnMoons.train().cols(0, 2).isIdentical(Goldens.matrix(golden.get("train_X")), 0))
                .isTrue();
        assertThat(SklearnMoons.test().cols(0, 2).isIdentical(Goldens.matrix(golden.get("test_X")), 0))
                .isTrue();
        assertThat(column(SklearnMoons.train())).containsExactly(Goldens.vector(golden.get("train_y")));
        assertThat(column(SklearnMoons.test())).containsExactly(Goldens.vector(golden.get("test_y")));
    }

    @Test
    void probabilitiesOfTheSameNetworkAgree() {
        assertThat(reference.agreement(new double[] {0.2, 0.9}, new double[] {0.2, 0.9}))
                .isEqualTo(new Agreement(0, 0, 1));
    }

    private static double square(double value) {
        return value * value;
    }

    private static double[] column(SimpleMatrix data) {
        return data.extractVector(false, 2).getDDRM().getData();
    }

    private static LibraryResult result(int hidden, double learningRate) {
        return SklearnMoons.results().stream()
                .filter(row -> row.hidden() == hidden && row.learningRate() == learningRate)
                .findFirst()
                .orElseThrow();
    }
}

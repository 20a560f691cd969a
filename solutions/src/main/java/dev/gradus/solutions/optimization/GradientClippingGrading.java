package dev.gradus.solutions.optimization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.optimization.GradientClipping;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link GradientClipping}: the norm, what is clipped, and what must not be. Clipped gradients may also follow from
 * the submission's own norm, which is judged alone.
 */
@Grading(contract = GradientClipping.class)
public final class GradientClippingGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** c/(n + 10⁻⁶) is smaller than c/n by the share 10⁻⁶/n, and every norm that is clipped here is at least 1. */
    private static final Tolerance WITH_EPSILON =
            new Tolerance(1.1e-6, 1e-12, "PyTorch's 1e-6 beside a norm of at least 1, and rounding");

    private static final double SHORTEST = 1;

    private record Network(List<SimpleMatrix> gradients, double norm) {
        /** Gradients of a two-layer network, of different sizes, that have this norm together. */
        static Network draw(Cases cases, double norm, int inputs, int hidden, int outputs) {
            List<SimpleMatrix> gradients = new ArrayList<>(List.of(
                    cases.normal(inputs, hidden, 1),
                    cases.normal(1, hidden, 3),
                    cases.normal(hidden, outputs, 0.5),
                    cases.normal(1, outputs, 2)));
            return scaled(gradients, norm);
        }

        static Network single(Cases cases, double norm, int rows, int columns) {
            return scaled(List.of(cases.normal(rows, columns, 1)), norm);
        }

        private static Network scaled(List<SimpleMatrix> gradients, double norm) {
            double squares = 0;
            for (SimpleMatrix gradient : gradients) {
                squares += Math.pow(gradient.normF(), 2);
            }
            double factor = norm / Math.sqrt(squares);
            return new Network(
                    gradients.stream().map(gradient -> gradient.scale(factor)).toList(), norm);
        }
    }

    private record Question(Network network, double limit) {
        List<SimpleMatrix> ask(GradientClipping clipping) {
            return clipping.clip(network.gradients(), limit);
        }
    }

    @Check(order = 1, points = 2, title = "globalNorm is the length of all gradients as one vector")
    void norm(@Submitted GradientClipping submission, @Reference GradientClipping reference, Cases cases) {
        compareNorms(
                submission,
                reference,
                List.of(
                        Network.single(cases, 3, 2, 3),
                        Network.draw(cases, cases.uniform(2, 9), 3, 4, 2),
                        Network.draw(cases, cases.uniform(0.1, 0.9), 4, 3, 2)));
    }

    @Check(order = 2, points = 3, title = "gradients that are too long are all shortened by the same factor")
    void clipped(@Submitted GradientClipping submission, @Reference GradientClipping reference, Cases cases) {
        compare(
                submission,
                reference,
                List.of(
                        new Question(Network.draw(cases, 1.8, 2, 3, 1), 1.5),
                        new Question(Network.draw(cases, 7, 3, 4, 2), cases.uniform(2, 5)),
                        new Question(Network.draw(cases, 20, 4, 3, 2), cases.uniform(0.2, 0.8))));
    }

    @Check(order = 3, points = 2, title = "gradients within the limit stay as they are")
    void untouched(@Submitted GradientClipping submission, @Reference GradientClipping reference, Cases cases) {
        compare(
                submission,
                reference,
                List.of(
                        new Question(Network.draw(cases, 2, 2, 3, 1), 3),
                        new Question(Network.draw(cases, cases.uniform(1, 4), 3, 4, 2), 5),
                        new Question(Network.draw(cases, 0.01, 4, 3, 2), 0.5)));
    }

    @Check(order = 4, points = 1, title = "gradients of zero stay zero", visibility = Visibility.HIDDEN)
    void zero(@Submitted GradientClipping submission, @Reference GradientClipping reference) {
        Network flat = new Network(List.of(new SimpleMatrix(2, 3), new SimpleMatrix(1, 3)), 0);
        List<SimpleMatrix> got = submission.clip(flat.gradients(), 1);
        requireShapes(got, flat);
        for (int i = 0; i < got.size(); i++) {
            that("clip(gradients, limit)[" + i + "]", got.get(i))
                    .given("gradients", flat.gradients())
                    .given("limit", 1)
                    .isCloseTo(flat.gradients().get(i), Tolerance.exact());
        }
    }

    @Check(
            order = 5,
            points = 1,
            title = "limits on both sides of 1, a single matrix, a single number",
            visibility = Visibility.HIDDEN)
    void otherCases(@Submitted GradientClipping submission, @Reference GradientClipping reference, Cases cases) {
        compare(
                submission,
                reference,
                List.of(
                        new Question(Network.single(cases, 4, 1, 1), 2.5),
                        new Question(Network.single(cases, 3, 5, 2), 1.7),
                        new Question(Network.draw(cases, 1e4, 3, 5, 4), 0.3),
                        new Question(Network.draw(cases, 2.2, 5, 2, 3), 2.1)));
    }

    @Check(
            order = 6,
            points = 1,
            title = "the norm of one matrix, of many, of huge and of tiny entries",
            visibility = Visibility.HIDDEN)
    void otherNorms(@Submitted GradientClipping submission, @Reference GradientClipping reference, Cases cases) {
        compareNorms(
                submission,
                reference,
                List.of(
                        Network.single(cases, 2.5, 1, 1),
                        Network.draw(cases, 1e6, 2, 5, 3),
                        Network.draw(cases, 1e-3, 5, 2, 3)));
    }

    private static void compareNorms(GradientClipping submission, GradientClipping reference, List<Network> networks) {
        List<Double> got = Independent.each(submission, networks, (s, n) -> s.globalNorm(n.gradients()));
        for (int i = 0; i < networks.size(); i++) {
            that("globalNorm(gradients)", got.get(i))
                    .given("gradients", networks.get(i).gradients())
                    .isCloseTo(reference.globalNorm(networks.get(i).gradients()), CLOSE);
        }
    }

    private static void compare(GradientClipping submission, GradientClipping reference, List<Question> questions) {
        List<List<SimpleMatrix>> got = Independent.each(submission, questions, (s, q) -> q.ask(s));
        List<Double> norms = Independent.each(
                submission, questions, (s, q) -> s.globalNorm(q.network().gradients()));
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            requireShapes(got.get(i), question.network());
            List<SimpleMatrix> right = question.ask(reference);
            double norm = norms.get(i);
            double own = norm > question.limit() ? question.limit() / norm : 1;
            boolean clipped = question.network().norm() > question.limit();
            Tolerance tolerance = clipped && question.network().norm() >= SHORTEST ? WITH_EPSILON : CLOSE;
            for (int j = 0; j < right.size(); j++) {
                Judged.either(
                        that("clip(gradients, limit)[" + j + "]", got.get(i).get(j))
                                .given("gradients", question.network().gradients())
                                .given("their global norm", question.network().norm())
                                .given("limit", question.limit()),
                        got.get(i).get(j),
                        right.get(j),
                        question.network().gradients().get(j).scale(own),
                        tolerance);
            }
        }
    }

    private static void requireShapes(List<SimpleMatrix> got, Network network) {
        that("the number of matrices that clip returns", got.size())
                .isEqualTo(network.gradients().size());
        for (int i = 0; i < got.size(); i++) {
            SimpleMatrix gradient = network.gradients().get(i);
            that("clip(gradients, limit)[" + i + "]", got.get(i))
                    .hasShape(gradient.getNumRows(), gradient.getNumCols());
        }
    }
}

package example.similarity.solutions;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import example.similarity.CosineSimilarity;
import java.util.List;

/** Judges a {@link CosineSimilarity}. */
@Grading(contract = CosineSimilarity.class)
public final class CosineSimilarityGrading {
    private static final Tolerance CLOSE = Tolerance.rounding(30, 10);

    private record Pair(double[] a, double[] b) {}

    @Check(order = 1, points = 2, title = "the similarity is the cosine of the angle")
    void values(@Submitted CosineSimilarity submission, @Reference CosineSimilarity reference, Cases cases) {
        compare(
                submission,
                reference,
                List.of(
                        new Pair(new double[] {3, 4}, new double[] {4, 3}),
                        new Pair(cases.normalVector(3, 2), cases.normalVector(3, 1)),
                        new Pair(cases.normalVector(7, 1), cases.normalVector(7, 3))));
    }

    @Check(
            order = 2,
            points = 1,
            title = "a vector of zeros gives 0",
            visibility = Visibility.HIDDEN)
    void zeros(@Submitted CosineSimilarity submission, @Reference CosineSimilarity reference) {
        compare(submission, reference, List.of(new Pair(new double[3], new double[] {1, 2, 3})));
    }

    private static void compare(CosineSimilarity submission, CosineSimilarity reference, List<Pair> pairs) {
        List<Double> got = Independent.each(submission, pairs, (s, pair) -> s.similarity(pair.a(), pair.b()));
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            that("similarity(a, b)", got.get(i))
                    .given("a", pair.a())
                    .given("b", pair.b())
                    .isCloseTo(reference.similarity(pair.a(), pair.b()), CLOSE);
        }
    }
}

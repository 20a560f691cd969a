package dev.gradus.engine.statistics;

import static dev.gradus.engine.statistics.Draws.FAN_IN;
import static dev.gradus.engine.statistics.Draws.FAN_OUT;
import static dev.gradus.engine.statistics.Draws.SUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.engine.statistics.InitializerMistake.Kind;
import dev.gradus.engine.statistics.InitializerResult.Accepted;
import dev.gradus.engine.statistics.InitializerResult.Rejected;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InitializerCheckTest {

    private static final RequestedDistribution HE_NORMAL = RequestedDistribution.normal(Math.sqrt(2.0 / FAN_IN));
    private static final RequestedDistribution HE_UNIFORM = RequestedDistribution.uniform(Math.sqrt(6.0 / FAN_IN));
    private static final RequestedDistribution XAVIER_NORMAL = RequestedDistribution.normal(Math.sqrt(2 / SUM));
    private static final RequestedDistribution XAVIER_UNIFORM = RequestedDistribution.uniform(Math.sqrt(6 / SUM));
    private static final RequestedDistribution LECUN_NORMAL = RequestedDistribution.normal(Math.sqrt(1.0 / FAN_IN));

    private static final int RIGHT_DRAWS = Boolean.getBoolean("gradus.full") ? 1000 : 20;
    private static final int WRONG_DRAWS = Boolean.getBoolean("gradus.full") ? 200 : 3;

    record Right(String name, RequestedDistribution requested, Function<Draws, List<SimpleMatrix>> draw) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Wrong(
            String name, RequestedDistribution requested, Kind expected, Function<Draws, List<SimpleMatrix>> draw) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Right> right() {
        return Stream.of(
                new Right("He normal", HE_NORMAL, draws -> draws.normal(Math.sqrt(2.0 / FAN_IN))),
                new Right("He uniform", HE_UNIFORM, draws -> draws.uniform(Math.sqrt(6.0 / FAN_IN))),
                new Right("Xavier normal", XAVIER_NORMAL, draws -> draws.normal(Math.sqrt(2 / SUM))),
                new Right("Xavier uniform", XAVIER_UNIFORM, draws -> draws.uniform(Math.sqrt(6 / SUM))),
                new Right("LeCun normal", LECUN_NORMAL, draws -> draws.normal(Math.sqrt(1.0 / FAN_IN))),
                new Right(
                        "He normal, truncated and scaled back",
                        HE_NORMAL,
                        // 0.8796256610342398 is the deviation of a standard normal cut off at ±2, by SciPy's truncnorm
                        draws -> draws.truncated(Math.sqrt(2.0 / FAN_IN) / 0.8796256610342398)));
    }

    static Stream<Wrong> wrong() {
        double he = Math.sqrt(2.0 / FAN_IN);
        double xavier = Math.sqrt(2 / SUM);
        double bound = Math.sqrt(6 / SUM);
        return Stream.of(
                new Wrong("√(1/n)", HE_NORMAL, Kind.MISSING_FACTOR_2, d -> d.normal(Math.sqrt(1.0 / FAN_IN))),
                new Wrong("√(4/n)", HE_NORMAL, Kind.EXTRA_FACTOR_2, d -> d.normal(Math.sqrt(4.0 / FAN_IN))),
                new Wrong("no root", HE_NORMAL, Kind.MISSING_SQUARE_ROOT, d -> d.normal(2.0 / FAN_IN)),
                new Wrong("fan-out", HE_NORMAL, Kind.FAN_OUT_FOR_FAN_IN, d -> d.normal(Math.sqrt(2.0 / FAN_OUT))),
                new Wrong("Xavier for He", HE_NORMAL, Kind.SUM_OF_FANS_FOR_FAN_IN, d -> d.normal(xavier)),
                new Wrong("mean fan", HE_NORMAL, Kind.MEAN_FAN_FOR_FAN_IN, d -> d.normal(Math.sqrt(4 / SUM))),
                new Wrong("uniform", HE_NORMAL, Kind.UNIFORM_FOR_NORMAL, d -> d.uniform(Math.sqrt(6.0 / FAN_IN))),
                new Wrong("σ as bound", HE_NORMAL, Kind.STANDARD_DEVIATION_AS_BOUND, d -> d.uniform(he)),
                new Wrong("[0, σ)", HE_NORMAL, Kind.ONLY_POSITIVE, d -> d.uniform(0, he)),
                new Wrong("truncated", HE_NORMAL, Kind.TRUNCATED_WITHOUT_RESCALING, d -> d.truncated(he)),
                new Wrong("u − ¼", HE_NORMAL, Kind.MEAN_SHIFTED, d -> d.uniform(-0.25, 0.75)),
                new Wrong("rows equal", HE_NORMAL, Kind.ROWS_EQUAL, d -> d.withEqualRows(he)),
                new Wrong("columns equal", HE_NORMAL, Kind.COLUMNS_EQUAL, d -> d.withEqualColumns(he)),
                new Wrong("own fixed seed", HE_NORMAL, Kind.DRAWS_EQUAL, d -> d.equalDraws(he)),
                new Wrong("zeros", HE_NORMAL, Kind.ALL_ZERO, d -> d.filled(() -> 0)),
                new Wrong("constant", HE_NORMAL, Kind.CONSTANT, d -> d.filled(() -> he)),
                new Wrong("σ as bound", XAVIER_UNIFORM, Kind.STANDARD_DEVIATION_AS_BOUND, d -> d.uniform(xavier)),
                new Wrong("√3", XAVIER_UNIFORM, Kind.MISSING_FACTOR_2, d -> d.uniform(Math.sqrt(3 / SUM))),
                new Wrong("no root", XAVIER_UNIFORM, Kind.MISSING_SQUARE_ROOT, d -> d.uniform(6 / SUM)),
                new Wrong("[0, a)", XAVIER_UNIFORM, Kind.ONLY_POSITIVE, d -> d.uniform(0, bound)),
                new Wrong("±a/2", XAVIER_UNIFORM, Kind.HALF_THE_BOUND, d -> d.uniform(bound / 2)),
                new Wrong(
                        "√(6/fan-in)",
                        XAVIER_UNIFORM,
                        Kind.FAN_IN_FOR_SUM_OF_FANS,
                        d -> d.uniform(Math.sqrt(6.0 / FAN_IN))),
                new Wrong(
                        "1/√(fan-in)",
                        XAVIER_UNIFORM,
                        Kind.INVERSE_ROOT_OF_FAN_IN_AS_BOUND,
                        d -> d.uniform(1 / Math.sqrt(FAN_IN))),
                new Wrong("normal", XAVIER_UNIFORM, Kind.NORMAL_FOR_UNIFORM, d -> d.normal(xavier)),
                new Wrong("√(1/sum)", XAVIER_NORMAL, Kind.MISSING_FACTOR_2, d -> d.normal(Math.sqrt(1 / SUM))),
                new Wrong(
                        "√(1/fan-in)", XAVIER_NORMAL, Kind.FAN_IN_FOR_MEAN_FAN, d -> d.normal(Math.sqrt(1.0 / FAN_IN))),
                new Wrong(
                        "√(1/fan-out)",
                        XAVIER_NORMAL,
                        Kind.FAN_OUT_FOR_MEAN_FAN,
                        d -> d.normal(Math.sqrt(1.0 / FAN_OUT))),
                new Wrong("√(2/fan-in)", XAVIER_NORMAL, Kind.FAN_IN_FOR_SUM_OF_FANS, d -> d.normal(he)),
                new Wrong(
                        "√(2/fan-out)",
                        XAVIER_NORMAL,
                        Kind.FAN_OUT_FOR_SUM_OF_FANS,
                        d -> d.normal(Math.sqrt(2.0 / FAN_OUT))),
                new Wrong("bound as σ", XAVIER_NORMAL, Kind.BOUND_AS_STANDARD_DEVIATION, d -> d.normal(bound)));
    }

    @ParameterizedTest
    @MethodSource("right")
    void acceptsRightWeights(Right right) {
        long seed = new Random().nextLong();
        for (int i = 0; i < RIGHT_DRAWS; i++) {
            InitializerResult result = check(right.requested()).on(right.draw().apply(new Draws(seed + i)));

            assertThat(result).as("seed %d", seed + i).isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void rejectsAndNamesWrongWeights(Wrong wrong) {
        for (int i = 0; i < WRONG_DRAWS; i++) {
            InitializerResult result = check(wrong.requested()).on(wrong.draw().apply(new Draws(7_000 + i)));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected.mistakes().stream().map(InitializerMistake::kind))
                                    .as(rejected.summary())
                                    .contains(wrong.expected()));
        }
    }

    @Test
    void namesTheLikeliestFirst() {
        InitializerResult result = check(HE_NORMAL).on(new Draws(1).normal(Math.sqrt(1.0 / FAN_IN)));

        assertThat(((Rejected) result).mistakes().get(0).kind()).isEqualTo(Kind.MISSING_FACTOR_2);
        assertThat(result.summary()).contains("missing factor 2");
    }

    @Test
    void leavesAnUnknownScaleWithoutAName() {
        InitializerResult result = check(HE_NORMAL).on(new Draws(1).normal(1.3 * Math.sqrt(2.0 / FAN_IN)));

        assertThat(((Rejected) result).mistakes()).isEmpty();
        assertThat(result.summary()).startsWith("Of 28800 weights the variance / requested variance is 1.6");
    }

    @Test
    void seesABoundTooLargeByATenThousandth() {
        InitializerResult result = check(HE_UNIFORM).on(new Draws(1).uniform(1.001 * Math.sqrt(6.0 / FAN_IN)));

        assertThat(((Rejected) result).failed()).extracting(Statistic::name).contains("largest |weight| / bound");
    }

    @Test
    void namesWeightsThatAreNoNumbers() {
        List<SimpleMatrix> weights = new Draws(1).normal(Math.sqrt(2.0 / FAN_IN));
        weights.get(1).set(3, 4, Double.NaN);

        InitializerResult result = check(HE_NORMAL).on(weights);

        assertThat(((Rejected) result).mistakes())
                .extracting(InitializerMistake::kind)
                .containsExactly(Kind.NOT_FINITE);
    }

    @Test
    void splitsItsBudgetOverItsStatistics() {
        for (RequestedDistribution requested : List.of(HE_NORMAL, HE_UNIFORM)) {
            InitializerResult result = check(requested).on(new Draws(2).normal(1));

            assertThat(result.statistics().stream()
                            .mapToDouble(Statistic::share)
                            .sum())
                    .isLessThan(1.000001e-9);
            // The chi-square limits are found by bisection: their rate is the share to one part in a million.
            assertThat(result.falseRejectionRate()).isBetween(0.9e-9, 1.000001e-9);
        }
    }

    @Test
    void refusesTooFewWeights() {
        assertThatThrownBy(() -> check(HE_NORMAL).on(List.of(new SimpleMatrix(3, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 weights are too few");
    }

    private static InitializerCheck check(RequestedDistribution requested) {
        return InitializerCheck.of(requested).withFans(FAN_IN, FAN_OUT);
    }
}

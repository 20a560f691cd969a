package dev.gradus.engine.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.engine.gradient.GradientCheckResult.Fail;
import dev.gradus.engine.gradient.GradientCheckResult.Fault;
import dev.gradus.engine.gradient.GradientCheckResult.Inconclusive;
import dev.gradus.engine.gradient.GradientCheckResult.Invalid;
import dev.gradus.engine.gradient.GradientCheckResult.Pass;
import dev.gradus.engine.gradient.TensorComparison.Status;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** A loss that is easy to differentiate by hand: J = Σ W³ + Σ exp(b), so dW = 3W² and db = exp(b). */
final class GradientCheckTest {

    private static final NamedTensors PARAMETERS = NamedTensors.of("W", new SimpleMatrix(new double[][] {
                {0.5, -1.5, 2}, {0.25, 3, -0.75}
            }))
            .and("b", new double[] {0.1, -0.2});

    @Test
    void passesTheRightGradientWithItsResolution() {
        GradientCheckResult result =
                GradientCheck.of(GradientCheckTest::loss).at(PARAMETERS).against(GradientCheckTest::gradient);

        assertThat(result).isInstanceOfSatisfying(Pass.class, pass -> {
            assertThat(pass.resolution()).isLessThan(Tolerance.RESOLUTION);
            assertThat(pass.point().redraw()).isZero();
            TensorComparison w = pass.tensors().get(0);
            assertThat(w.status()).isEqualTo(Status.AGREES);
            for (int i = 0; i < 6; i++) {
                assertThat(w.numeric()[i]).isCloseTo(w.analytic()[i], within(3 * w.error()[i] + 1e-6));
            }
        });
    }

    @Test
    void passesTheRightGradientGivenAsAValue() {
        assertThat(GradientCheck.of(GradientCheckTest::loss).at(PARAMETERS).against(gradient(PARAMETERS)))
                .isInstanceOf(Pass.class);
    }

    @Test
    void acceptsGradientsInAnotherOrder() {
        GradientCheckResult result = GradientCheck.of(GradientCheckTest::loss)
                .at(PARAMETERS)
                .against(p -> NamedTensors.of("b", gradient(p).vector("b"))
                        .and("W", gradient(p).matrix("W")));

        assertThat(result).isInstanceOf(Pass.class);
    }

    @Test
    void namesTheWrongEntryWithItsEvidence() {
        GradientCheckResult result = GradientCheck.of(GradientCheckTest::loss)
                .withSeed(7)
                .at(PARAMETERS)
                .against(p -> changed(p, 4, 1.01));

        assertThat(result).isInstanceOfSatisfying(Fail.class, fail -> {
            assertThat(fail.findings()).hasSize(1);
            GradientFinding finding = fail.findings().get(0);
            assertThat(finding.kind()).isEqualTo(GradientFinding.Kind.ENTRY);
            assertThat(finding.where()).isEqualTo("W[1][1]");
            assertThat(finding.row()).isEqualTo(1);
            assertThat(finding.column()).isEqualTo(1);
            assertThat(finding.analytic()).isEqualTo(27 * 1.01);
            assertThat(finding.numeric()).isCloseTo(27, within(3 * finding.error()));
            assertThat(finding.ratio()).isCloseTo(1.01, within(1e-8));
            assertThat(finding.wrongEntries()).isEqualTo(1);
            assertThat(finding.entries()).isEqualTo(6);
            assertThat(finding.pointSeed()).isEqualTo(fail.point().seed());
            assertThat(finding.sentence()).startsWith("The gradient at W[1][1] is 27.2700, the loss says 27.0000 ±");
            assertThat(fail.tensors().get(0).wrong()).containsExactly(false, false, false, false, true, false);
            assertThat(fail.tensors().get(1).status()).isEqualTo(Status.AGREES);
        });
    }

    @Test
    void namesAWrongRow() {
        GradientCheckResult result = GradientCheck.of(GradientCheckTest::loss)
                .at(PARAMETERS)
                .against(p -> {
                    double[] flat = gradient(p).toArray();
                    Arrays.fill(flat, 3, 6, 0);
                    return p.withValues(flat);
                });

        assertThat(((Fail) result).tensors().get(0).wrong()).containsExactly(false, false, false, true, true, true);
    }

    @Test
    void namesTheFirstEntryThatIsNotANumber() {
        GradientCheckResult result =
                GradientCheck.of(GradientCheckTest::loss).at(PARAMETERS).against(p -> changed(p, 2, Double.NaN));

        assertThat(((Fail) result).findings().get(0).kind()).isEqualTo(GradientFinding.Kind.NOT_FINITE);
        assertThat(result.summary()).isEqualTo("The gradient at W[0][2] is NaN");
    }

    @Test
    void refusesALossThatIsNotDeterministic() {
        AtomicInteger calls = new AtomicInteger();

        GradientCheckResult result = GradientCheck.of(p -> loss(p) + 1e-9 * calls.incrementAndGet())
                .at(PARAMETERS)
                .against(GradientCheckTest::gradient);

        assertInvalid(result, Fault.LOSS_NOT_DETERMINISTIC);
    }

    @Test
    void refusesALossThatIsNotFinite() {
        GradientCheckResult result =
                GradientCheck.of(p -> Double.NaN).at(PARAMETERS).against(GradientCheckTest::gradient);

        assertInvalid(result, Fault.LOSS_NOT_FINITE);
    }

    @Test
    void refusesALossThatWritesIntoItsParameters() {
        GradientCheckResult result = GradientCheck.of(p -> {
                    p.matrix("W").set(0, 0, 9);
                    return 1;
                })
                .at(PARAMETERS)
                .against(GradientCheckTest::gradient);

        assertInvalid(result, Fault.PARAMETERS_MUTATED);
        assertThat(result.summary()).contains("W");
    }

    @Test
    void refusesAGradientThatWritesIntoItsParameters() {
        GradientCheckResult result = GradientCheck.of(GradientCheckTest::loss)
                .at(PARAMETERS)
                .against(p -> {
                    NamedTensors right = gradient(p);
                    p.vector("b")[1] = 0;
                    return right;
                });

        assertInvalid(result, Fault.PARAMETERS_MUTATED);
        assertThat(result.summary()).contains("b");
    }

    @Test
    void refusesAGradientThatAccumulates() {
        AtomicInteger calls = new AtomicInteger();

        GradientCheckResult result = GradientCheck.of(GradientCheckTest::loss)
                .at(PARAMETERS)
                .against(p -> changed(p, 0, calls.incrementAndGet()));

        assertInvalid(result, Fault.GRADIENT_NOT_REPEATABLE);
    }

    @Test
    void refusesATransposedGradient() {
        GradientCheckResult result = GradientCheck.of(GradientCheckTest::loss)
                .at(PARAMETERS)
                .against(p -> NamedTensors.of("W", gradient(p).matrix("W").transpose())
                        .and("b", gradient(p).vector("b")));

        assertInvalid(result, Fault.GRADIENT_SHAPE);
        assertThat(result.summary()).isEqualTo("The gradient of W is 3 × 2, but W is 2 × 3");
    }

    @Test
    void refusesAGradientThatLacksATensor() {
        GradientCheckResult result = GradientCheck.of(GradientCheckTest::loss)
                .at(PARAMETERS)
                .against(p -> NamedTensors.of("W", gradient(p).matrix("W")));

        assertInvalid(result, Fault.GRADIENT_SHAPE);
    }

    @Test
    void leavesTheQuestionOpenWhenItsBudgetIsUsedUp() {
        GradientCheckResult result = GradientCheck.of(GradientCheckTest::loss)
                .withBudget(100)
                .at(PARAMETERS)
                .against(GradientCheckTest::gradient);

        assertThat(result).isInstanceOf(Inconclusive.class);
        assertThat(result.summary()).contains("budget of 100 evaluations");
        assertThat(result.evaluations()).isLessThanOrEqualTo(100);
    }

    @Test
    void letsThroughWhatTheLossThrows() {
        assertThatThrownBy(() -> GradientCheck.of(p -> {
                            throw new IllegalArgumentException("shapes differ");
                        })
                        .at(PARAMETERS)
                        .against(GradientCheckTest::gradient))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shapes differ");
    }

    @Test
    void asksInBatches() {
        BatchCounter counter = new BatchCounter();

        GradientCheckResult result = GradientCheck.of(counter).at(PARAMETERS).against(GradientCheckTest::gradient);

        assertThat(result).isInstanceOf(Pass.class);
        assertThat(result.evaluations()).isEqualTo(counter.evaluations());
        // Two single calls for the loss itself; the other batches are one for the noise, and a few per pass.
        assertThat(counter.batches()).isLessThan((int) (result.evaluations() / 5));
        assertThat(counter.largest()).isLessThanOrEqualTo(LossEvaluator.LARGEST_BATCH);
    }

    @Test
    void repeatsItselfForASeed() {
        GradientCheck.At check =
                GradientCheck.of(GradientCheckTest::loss).withSeed(3).at(PARAMETERS);
        Pass first = (Pass) check.against(GradientCheckTest::gradient);
        Pass second = (Pass) check.against(GradientCheckTest::gradient);

        assertThat(second.resolution()).isEqualTo(first.resolution());
        assertThat(second.evaluations()).isEqualTo(first.evaluations());
    }

    @Test
    void numericGradientIsWithinItsError() {
        NumericGradient numeric =
                GradientCheck.of(GradientCheckTest::loss).at(PARAMETERS).numericGradient();

        double[] exact = gradient(PARAMETERS).toArray();
        for (int i = 0; i < exact.length; i++) {
            assertThat(numeric.values()[i]).isCloseTo(exact[i], within(3 * numeric.error()[i]));
            assertThat(numeric.error()[i]).isLessThan(1e-6 * Math.abs(exact[i]));
        }
        assertThat(numeric.isNoisy()).isFalse();
        assertThat(numeric.tensors().matrix("W").get(1, 1)).isEqualTo(numeric.values()[4]);
    }

    private static void assertInvalid(GradientCheckResult result, Fault fault) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.fault()).isEqualTo(fault));
    }

    private static double loss(NamedTensors p) {
        SimpleMatrix w = p.matrix("W");
        double sum = w.elementPower(3).elementSum();
        for (double b : p.vector("b")) {
            sum += Math.exp(b);
        }
        return sum;
    }

    private static NamedTensors gradient(NamedTensors p) {
        return NamedTensors.of("W", p.matrix("W").elementPower(2).scale(3))
                .and("b", Arrays.stream(p.vector("b")).map(Math::exp).toArray());
    }

    private static NamedTensors changed(NamedTensors p, int index, double factor) {
        double[] flat = gradient(p).toArray();
        flat[index] *= factor;
        return p.withValues(flat);
    }

    private static final class BatchCounter implements Loss {
        private int batches;
        private long evaluations;
        private int largest;

        @Override
        public double evaluate(NamedTensors parameters) {
            return loss(parameters);
        }

        @Override
        public double[] evaluateAll(List<NamedTensors> parameters) {
            batches++;
            evaluations += parameters.size();
            largest = Math.max(largest, parameters.size());
            return Loss.super.evaluateAll(parameters);
        }

        int batches() {
            return batches;
        }

        long evaluations() {
            return evaluations;
        }

        int largest() {
            return largest;
        }
    }
}

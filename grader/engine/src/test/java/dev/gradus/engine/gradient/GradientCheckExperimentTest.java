package dev.gradus.engine.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Fourteen families of networks with 23 kinds of wrong gradient: none accepted, no right one rejected. Only the family
 * in single precision may stay undecided.
 */
final class GradientCheckExperimentTest {

    private static final long RECORDED_SEED = 5_150_000;
    private static final List<Family> DOUBLE_PRECISION = Arrays.stream(Family.values())
            .filter(family -> family != Family.SINGLE_PRECISION)
            .toList();
    private static final List<Family> SINGLE_PRECISION = List.of(Family.SINGLE_PRECISION);

    private static final boolean FULL = Boolean.getBoolean("gradus.full");

    @Test
    void decidesRecordedNetworksRight() {
        assertDecidesRight(RECORDED_SEED, 2);
    }

    @Test
    void decidesFreshNetworksRight() {
        assertDecidesRight(new Random().nextLong(), 2);
    }

    /** 770 networks of each of 13 families in double precision: 10,010; and 770 in single precision. */
    @Test
    @EnabledIfSystemProperty(named = "gradus.full", matches = "true")
    void decidesTenThousandRecordedNetworksRight() {
        assertDecidesRight(RECORDED_SEED + 1, 770);
    }

    private static void assertDecidesRight(long seed, int perFamily) {
        Experiment experiment = Experiment.run(seed, perFamily, Arrays.asList(Family.values()));
        if (FULL) {
            System.out.println(experiment.table());
        }
        String name = "seed %d: %s%n%s".formatted(seed, experiment.incidents(), experiment.table());
        Experiment.Count exact = experiment.total(DOUBLE_PRECISION);
        assertThat(exact.falseAccepts).as(name).isZero();
        assertThat(exact.falseRejects).as(name).isZero();
        assertThat(exact.wrong).as(name).isGreaterThan(10 * exact.right);
        Experiment.Count single = experiment.total(SINGLE_PRECISION);
        assertThat(single.falseAccepts).as(name).isZero();
    }
}

package dev.gradus.solutions.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.experiments.TwoMoons;
import dev.gradus.exercises.experiments.TwoMoons.Dataset;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class TwoMoonsTest {
    private final TwoMoons reference = new ReferenceTwoMoons();

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        Statement statement = Statement.of("two-moons");
        SimpleMatrix outer = reference.outer(3);
        SimpleMatrix inner = reference.inner(3);
        String[] angles = {"$0$", "$\\pi/2$", "$\\pi$"};
        for (int i = 0; i < 3; i++) {
            statement.says("| %s | %s | %s |", angles[i], point(outer, i), point(inner, i));
        }
        int[] order = {2, 0, 4, 1, 3};
        SimpleMatrix noise = new SimpleMatrix(5, 2);
        noise.setRow(2, 0, 0.1, -0.2);
        Dataset data = reference.dataset(5, noise, order);
        statement
                .says("order %s", Arrays.toString(order))
                .says("outer moon, %s and %s", point(reference.outer(2), 0), point(reference.outer(2), 1));
        for (int i = 0; i < 5; i++) {
            statement.says("| %d | %d | %s | %d |", i, order[i], point(data.x(), i), data.y()[i]);
        }
    }

    @Test
    void everyPointIsOneUnitFromTheCentreOfItsMoonAndOnItsSide() {
        Dataset data =
                reference.dataset(41, new SimpleMatrix(41, 2), new ReferenceTrainTestSplit().order(41, new Random(1)));

        for (int i = 0; i < 41; i++) {
            double x = data.x().get(i, 0);
            double y = data.x().get(i, 1);
            boolean inner = data.y()[i] == 1;
            assertThat(inner ? Math.hypot(x - 1, y - 0.5) : Math.hypot(x, y)).isCloseTo(1, within(1e-15));
            assertThat(inner ? 0.5 - y : y).isGreaterThanOrEqualTo(0);
        }
        assertThat(Arrays.stream(data.y()).sum()).isEqualTo(21);
    }

    @Test
    void neighboursOnAMoonAreEquallyFarApart() {
        SimpleMatrix moon = reference.inner(7);
        double chord = 2 * Math.sin(Math.PI / 12);

        for (int i = 1; i < 7; i++) {
            assertThat(moon.extractVector(true, i)
                            .minus(moon.extractVector(true, i - 1))
                            .normF())
                    .isCloseTo(chord, within(1e-14));
        }
    }

    @Test
    void noiseHasTheDeviationAskedFor() {
        SimpleMatrix noise = reference.noise(20_000, 0.3, new Random(8));

        // The standard error of a deviation from 40,000 numbers is 0.3 / √80,000 = 0.001.
        assertThat(noise.normF() / 200).isCloseTo(0.3, within(0.005));
    }

    private static String point(SimpleMatrix points, int row) {
        return String.format(Locale.ROOT, "(%.1f, %.1f)", points.get(row, 0) + 0.0, points.get(row, 1))
                .replace("-0.0", "0.0");
    }
}

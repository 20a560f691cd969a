package dev.gradus.engine.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.gradient.GradientCheckResult.Fail;
import dev.gradus.engine.gradient.GradientCheckResult.Pass;
import dev.gradus.engine.gradient.SampleNetwork.Activation;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks of 533 parameters, with 500 pre-activations that may be near a kink. */
final class LargeNetworkTest {

    private static final int SAMPLES = 20;
    private static final int[] WIDTHS = {12, 25, 8};

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"RELU", "TANH"})
    void decidesRightAndWrongGradients(Activation activation) {
        SampleNetwork network = network(activation, new Random(1));
        assertThat(check(network, WrongGradient.NONE)).isInstanceOf(Pass.class);
        double[] right =
                network.gradient(network.parameters(), WrongGradient.NONE).toArray();
        for (WrongGradient wrong : WrongGradient.values()) {
            double[] gradient = network.gradient(network.parameters(), wrong).toArray();
            if (!Arrays.equals(gradient, right)) {
                assertThat(check(network, wrong)).as("%s", wrong).isInstanceOf(Fail.class);
            }
        }
    }

    private static GradientCheckResult check(SampleNetwork network, WrongGradient wrong) {
        return GradientCheck.of(network::loss).at(network.parameters()).against(p -> network.gradient(p, wrong));
    }

    private static SampleNetwork network(Activation activation, Random random) {
        SampleNetwork network = new SampleNetwork(WIDTHS, SAMPLES);
        network.hidden = activation;
        network.x = gaussian(random, SAMPLES, WIDTHS[0], 1);
        network.y = new double[SAMPLES][WIDTHS[2]];
        for (double[] row : network.y) {
            row[random.nextInt(WIDTHS[2])] = 1;
        }
        network.weights = new double[][][] {
            gaussian(random, WIDTHS[0], WIDTHS[1], 1 / Math.sqrt(WIDTHS[0])),
            gaussian(random, WIDTHS[1], WIDTHS[2], 1 / Math.sqrt(WIDTHS[1]))
        };
        network.biases =
                new double[][] {gaussian(random, 1, WIDTHS[1], 0.3)[0], gaussian(random, 1, WIDTHS[2], 0.3)[0]};
        return network;
    }

    private static double[][] gaussian(Random random, int rows, int columns, double scale) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = scale * random.nextGaussian();
            }
        }
        return values;
    }
}

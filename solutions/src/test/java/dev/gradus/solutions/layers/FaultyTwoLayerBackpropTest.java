package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Components;
import dev.gradus.engine.grading.Components.Component;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyTwoLayerBackpropTest {
    private static final int SEEDS = 40;

    @Test
    void withoutAMistakeItIsTheReferenceBitForBit() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Component> right = answers(new ReferenceTwoLayerBackprop(), seed);
            List<Component> same = answers(new FaultyTwoLayerBackprop(Set.of()), seed);
            assertThat(same).hasSameSizeAs(right);
            for (int i = 0; i < right.size(); i++) {
                assertThat(bits(same.get(i))).as(right.get(i).name()).isEqualTo(bits(right.get(i)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BackpropSlip.class)
    void everyMistakeChangesSomeAnswerByMoreThanADiagnosisNeeds(BackpropSlip slip) {
        List<Component> right = answers(new ReferenceTwoLayerBackprop(), 3);
        List<Component> faulty = answers(new FaultyTwoLayerBackprop(Set.of(slip)), 3);
        boolean differs = false;
        for (int i = 0; i < right.size(); i++) {
            differs |= differs(
                    Tensors.values(faulty.get(i).tensor()),
                    Tensors.values(right.get(i).tensor()));
        }
        assertThat(differs).isTrue();
    }

    @ParameterizedTest
    @EnumSource(BackpropSlip.class)
    void exclusionIsMutualAndNeverOfItself(BackpropSlip slip) {
        assertThat(slip.excludes(slip)).isFalse();
        for (BackpropSlip other : BackpropSlip.values()) {
            assertThat(slip.excludes(other)).isEqualTo(other.excludes(slip));
        }
    }

    /** Everything that the contract can be asked about random and extreme networks, taken apart. */
    private static List<Component> answers(TwoLayerBackprop network, long seed) {
        Cases cases = Cases.of(seed, "answers");
        List<Network> networks = new ArrayList<>(Network.drawAll(cases, 4));
        networks.add(Network.draw(cases, new Dimensions(5, 4, 4, 4), Activation.TANH));
        networks.add(networks.get(5).scaledInputs(1e4));
        List<Component> answers = new ArrayList<>();
        for (Network n : networks) {
            answers.addAll(Components.of("forward", network.forward(n.x(), n.parameters(), n.hidden())));
            answers.addAll(Components.of("backprop", network.backprop(n.x(), n.y(), n.parameters(), n.hidden())));
        }
        for (Layer layer : Layer.drawAll(cases, 4)) {
            answers.addAll(Components.of("dense", network.dense(layer.x(), layer.w(), layer.b())));
            answers.addAll(Components.of("backward", network.denseBackward(layer.x(), layer.w(), layer.dZ())));
        }
        List<Answers> batches = new ArrayList<>(Answers.drawAll(cases, 4));
        batches.addAll(List.of(Answers.single(0, 1), Answers.single(1, 0), Answers.single(1, 1)));
        for (Answers batch : batches) {
            answers.addAll(Components.of("loss", network.loss(batch.a2(), batch.y())));
            answers.addAll(Components.of("delta", network.outputDelta(batch.a2(), batch.y())));
        }
        for (HiddenStep step : HiddenStep.drawAll(cases, cases.networkSizes())) {
            answers.addAll(
                    Components.of("hidden", network.hiddenDelta(step.dZ2(), step.w2(), step.z1(), step.hidden())));
        }
        return answers;
    }

    private static long[] bits(Component component) {
        return Arrays.stream(Tensors.values(component.tensor()))
                .mapToLong(Double::doubleToRawLongBits)
                .toArray();
    }

    private static boolean differs(double[] faulty, double[] right) {
        if (faulty.length != right.length) {
            return true;
        }
        double scale = Arrays.stream(right).map(Math::abs).max().orElse(0);
        for (int i = 0; i < right.length; i++) {
            if (!(Math.abs(faulty[i] - right[i]) <= 1e-3 * scale)) {
                return true;
            }
        }
        return false;
    }
}

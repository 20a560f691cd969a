package dev.gradus.engine.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

final class NamedTensorsTest {

    private final SimpleMatrix w = new SimpleMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}});
    private final NamedTensors tensors =
            NamedTensors.of("W", w).and("b", new double[] {7, 8}).and("c", 9);

    @Test
    void keepsOrderAndRows() {
        assertThat(tensors.toArray()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(tensors.shapes()).extracting(TensorShape::name).containsExactly("W", "b", "c");
        assertThat(tensors.values("b")).containsExactly(7, 8);
        assertThat(tensors.scalar("c")).isEqualTo(9);
        assertThat(tensors.matrix("W").get(1, 0)).isEqualTo(4);
        assertThat(tensors.matrix("b").getNumRows()).isEqualTo(1);
    }

    @Test
    void writesEntriesAsLearnersDo() {
        assertThat(tensors.shapes().get(0).entry(5)).isEqualTo("W[1][2]");
        assertThat(tensors.shapes().get(1).entry(1)).isEqualTo("b[1]");
    }

    @Test
    void doesNotFollowChangesOfItsSources() {
        w.set(0, 0, -1);

        assertThat(tensors.values("W")[0]).isEqualTo(1);
    }

    @Test
    void noticesThatSomebodyWroteIntoWhatItHandedOut() {
        assertThat(tensors.isIntact()).isTrue();
        tensors.vector("b")[0] = 0;
        tensors.matrix("W").reshape(3, 2);

        assertThat(tensors.isIntact()).isFalse();
        assertThat(tensors.mutatedNames()).containsExactly("W", "b");
        assertThat(tensors.values("b")[0]).isEqualTo(7);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> tensors.and("b", 1)).hasMessage("There are two tensors named b");
        assertThatThrownBy(() -> tensors.matrix("V")).hasMessageContaining("There is no tensor V among [W, b, c]");
        assertThatThrownBy(() -> tensors.vector("W")).hasMessageContaining("2 × 3 matrix, not a vector");
        assertThatThrownBy(() -> tensors.scalar("b")).hasMessageContaining("2 entries");
        assertThatThrownBy(() -> tensors.withValues(new double[3])).hasMessage("9 values needed, not 3");
    }
}

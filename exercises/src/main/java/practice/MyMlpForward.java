package practice;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.OutputActivation;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Your forward pass. The class {@code dev.gradus.matrix.Matrices} has {@code addRow} and {@code map}, which {@code
 * SimpleMatrix} lacks.
 */
public final class MyMlpForward implements MlpForward {

    @Override
    public Forward forward(
            SimpleMatrix x, List<LayerParameters> layers, HiddenActivation hidden, OutputActivation output) {
        throw new UnsupportedOperationException("TODO: z and a of every layer, in order");
    }
}

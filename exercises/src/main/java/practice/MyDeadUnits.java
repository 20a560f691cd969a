package practice;

import dev.gradus.exercises.depth.DeadUnits;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Your search for dead units. */
public final class MyDeadUnits implements DeadUnits {

    @Override
    public int[] deadUnits(List<SimpleMatrix> batches, Layer layer) {
        throw new UnsupportedOperationException("TODO: the units that are off for every sample of every batch");
    }

    @Override
    public double deadFraction(List<SimpleMatrix> batches, Layer layer) {
        throw new UnsupportedOperationException("TODO: how many of the units are dead");
    }

    @Override
    public double zeroFraction(List<SimpleMatrix> batches, Layer layer) {
        throw new UnsupportedOperationException("TODO: how many of the outputs are 0");
    }

    @Override
    public double[] deadFractions(List<SimpleMatrix> batches, List<Layer> layers) {
        throw new UnsupportedOperationException("TODO: the share of dead units, layer by layer");
    }
}

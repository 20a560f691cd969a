package dev.gradus.solutions.depth;

import dev.gradus.exercises.depth.DeadUnits;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** A unit is alive as soon as one sample switches it on: every batch is looked through, and one finding is enough. */
public final class ReferenceDeadUnits implements DeadUnits {

    @Override
    public int[] deadUnits(List<SimpleMatrix> batches, Layer layer) {
        boolean[] alive = new boolean[layer.w().getNumCols()];
        for (SimpleMatrix outputs : outputs(batches, layer)) {
            for (int i = 0; i < outputs.getNumRows(); i++) {
                for (int unit = 0; unit < alive.length; unit++) {
                    alive[unit] |= outputs.get(i, unit) > 0;
                }
            }
        }
        return IntStream.range(0, alive.length).filter(unit -> !alive[unit]).toArray();
    }

    @Override
    public double deadFraction(List<SimpleMatrix> batches, Layer layer) {
        return (double) deadUnits(batches, layer).length / layer.w().getNumCols();
    }

    @Override
    public double zeroFraction(List<SimpleMatrix> batches, Layer layer) {
        int zeros = 0;
        int all = 0;
        for (SimpleMatrix outputs : outputs(batches, layer)) {
            for (int i = 0; i < outputs.getNumElements(); i++) {
                zeros += outputs.get(i) == 0 ? 1 : 0;
            }
            all += outputs.getNumElements();
        }
        return (double) zeros / all;
    }

    @Override
    public double[] deadFractions(List<SimpleMatrix> batches, List<Layer> layers) {
        double[] fractions = new double[layers.size()];
        List<SimpleMatrix> inputs = batches;
        for (int l = 0; l < fractions.length; l++) {
            fractions[l] = deadFraction(inputs, layers.get(l));
            inputs = outputs(inputs, layers.get(l));
        }
        return fractions;
    }

    private static List<SimpleMatrix> outputs(List<SimpleMatrix> batches, Layer layer) {
        List<SimpleMatrix> outputs = new ArrayList<>();
        for (SimpleMatrix x : batches) {
            outputs.add(Matrices.map(Matrices.addRow(x.mult(layer.w()), layer.b()), z -> Math.max(0, z)));
        }
        return outputs;
    }
}

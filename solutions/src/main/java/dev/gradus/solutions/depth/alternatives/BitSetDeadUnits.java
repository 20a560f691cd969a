package dev.gradus.solutions.depth.alternatives;

import dev.gradus.exercises.depth.DeadUnits;
import dev.gradus.matrix.Matrices;
import java.util.BitSet;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Sets of units: all are suspects, and every sample acquits those that it switches on. */
public final class BitSetDeadUnits implements DeadUnits {

    private static BitSet on(SimpleMatrix z, int sample) {
        BitSet on = new BitSet();
        for (int unit = 0; unit < z.getNumCols(); unit++) {
            on.set(unit, z.get(sample, unit) > 0);
        }
        return on;
    }

    private static List<SimpleMatrix> sums(List<SimpleMatrix> batches, Layer layer) {
        return batches.stream()
                .map(x -> Matrices.addRow(x.mult(layer.w()), layer.b()))
                .toList();
    }

    @Override
    public int[] deadUnits(List<SimpleMatrix> batches, Layer layer) {
        BitSet suspects = new BitSet();
        suspects.set(0, layer.w().getNumCols());
        for (SimpleMatrix z : sums(batches, layer)) {
            for (int i = 0; i < z.getNumRows(); i++) {
                suspects.andNot(on(z, i));
            }
        }
        return suspects.stream().toArray();
    }

    @Override
    public double deadFraction(List<SimpleMatrix> batches, Layer layer) {
        return deadUnits(batches, layer).length * 1.0 / layer.w().getNumCols();
    }

    @Override
    public double zeroFraction(List<SimpleMatrix> batches, Layer layer) {
        int on = 0;
        int samples = 0;
        for (SimpleMatrix z : sums(batches, layer)) {
            for (int i = 0; i < z.getNumRows(); i++) {
                on += on(z, i).cardinality();
                samples++;
            }
        }
        return 1 - (double) on / (samples * layer.w().getNumCols());
    }

    @Override
    public double[] deadFractions(List<SimpleMatrix> batches, List<Layer> layers) {
        if (layers.isEmpty()) {
            return new double[0];
        }
        List<SimpleMatrix> outputs = sums(batches, layers.get(0)).stream()
                .map(z -> Matrices.map(z, value -> Math.max(0, value)))
                .toList();
        double[] rest = deadFractions(outputs, layers.subList(1, layers.size()));
        double[] all = new double[layers.size()];
        all[0] = deadFraction(batches, layers.get(0));
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}

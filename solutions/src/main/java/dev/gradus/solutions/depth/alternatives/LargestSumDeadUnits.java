package dev.gradus.solutions.depth.alternatives;

import dev.gradus.exercises.depth.DeadUnits;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Plain loops: a unit is dead if the largest of its sums is not positive. */
public final class LargestSumDeadUnits implements DeadUnits {

    @Override
    public int[] deadUnits(List<SimpleMatrix> batches, Layer layer) {
        int units = layer.b().getNumCols();
        double[] largest = new double[units];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (SimpleMatrix batch : batches) {
            for (int i = 0; i < batch.getNumRows(); i++) {
                for (int unit = 0; unit < units; unit++) {
                    largest[unit] = Math.max(largest[unit], sum(batch, i, layer, unit));
                }
            }
        }
        int[] dead = new int[units];
        int found = 0;
        for (int unit = 0; unit < units; unit++) {
            if (largest[unit] <= 0) {
                dead[found++] = unit;
            }
        }
        return Arrays.copyOf(dead, found);
    }

    private static double sum(SimpleMatrix batch, int sample, Layer layer, int unit) {
        double sum = layer.b().get(0, unit);
        for (int p = 0; p < batch.getNumCols(); p++) {
            sum += batch.get(sample, p) * layer.w().get(p, unit);
        }
        return sum;
    }

    @Override
    public double deadFraction(List<SimpleMatrix> batches, Layer layer) {
        return 1.0 * deadUnits(batches, layer).length / layer.b().getNumCols();
    }

    @Override
    public double zeroFraction(List<SimpleMatrix> batches, Layer layer) {
        double off = 0;
        double all = 0;
        for (SimpleMatrix batch : batches) {
            for (int i = 0; i < batch.getNumRows(); i++) {
                for (int unit = 0; unit < layer.b().getNumCols(); unit++) {
                    off += sum(batch, i, layer, unit) > 0 ? 0 : 1;
                    all++;
                }
            }
        }
        return off / all;
    }

    @Override
    public double[] deadFractions(List<SimpleMatrix> batches, List<Layer> layers) {
        double[] fractions = new double[layers.size()];
        SimpleMatrix[] current = batches.toArray(new SimpleMatrix[0]);
        for (int l = 0; l < fractions.length; l++) {
            Layer layer = layers.get(l);
            fractions[l] = deadFraction(List.of(current), layer);
            for (int b = 0; b < current.length; b++) {
                SimpleMatrix next =
                        new SimpleMatrix(current[b].getNumRows(), layer.b().getNumCols());
                for (int i = 0; i < next.getNumRows(); i++) {
                    for (int unit = 0; unit < next.getNumCols(); unit++) {
                        next.set(i, unit, Math.max(0, sum(current[b], i, layer, unit)));
                    }
                }
                current[b] = next;
            }
        }
        return fractions;
    }
}

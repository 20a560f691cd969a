package dev.gradus.solutions.depth;

import dev.gradus.exercises.depth.DeadUnits;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's answers. */
public final class FaultyDeadUnits implements DeadUnits {
    private final Set<DeadUnitsSlip> slips;

    public FaultyDeadUnits(Set<DeadUnitsSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(DeadUnitsSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(DeadUnitsSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public int[] deadUnits(List<SimpleMatrix> batches, Layer layer) {
        if (makes(DeadUnitsSlip.SAMPLES_FOR_UNITS)) {
            SimpleMatrix all = stacked(sums(batches, layer));
            return IntStream.range(0, all.getNumRows())
                    .filter(i -> isOffThroughout(all.rows(i, i + 1).transpose(), 0))
                    .toArray();
        }
        int first = makes(DeadUnitsSlip.INDICES_FROM_ONE) ? 1 : 0;
        return dead(batches, layer).map(unit -> unit + first).toArray();
    }

    private IntStream dead(List<SimpleMatrix> batches, Layer layer) {
        List<SimpleMatrix> sums = sums(batches, layer);
        return IntStream.range(0, layer.w().getNumCols()).filter(unit -> isDead(sums, unit));
    }

    private boolean isDead(List<SimpleMatrix> sums, int unit) {
        if (makes(DeadUnitsSlip.OFF_ONCE_IS_DEAD)) {
            return sums.stream()
                    .anyMatch(z -> IntStream.range(0, z.getNumRows()).anyMatch(i -> isOff(z.get(i, unit))));
        }
        if (makes(DeadUnitsSlip.FIRST_SAMPLE_ONLY)) {
            return isOff(sums.get(0).get(0, unit));
        }
        if (makes(DeadUnitsSlip.OFF_ON_AVERAGE)) {
            SimpleMatrix all = stacked(sums);
            return isOff(all.getColumn(unit).elementSum() / all.getNumRows());
        }
        if (makes(DeadUnitsSlip.LAST_BATCH_ONLY)) {
            return isOffThroughout(sums.get(sums.size() - 1), unit);
        }
        return makes(DeadUnitsSlip.DEAD_IN_ANY_BATCH)
                ? sums.stream().anyMatch(z -> isOffThroughout(z, unit))
                : sums.stream().allMatch(z -> isOffThroughout(z, unit));
    }

    private boolean isOffThroughout(SimpleMatrix z, int unit) {
        return IntStream.range(0, z.getNumRows()).allMatch(i -> isOff(z.get(i, unit)));
    }

    private boolean isOff(double z) {
        return makes(DeadUnitsSlip.ZERO_COUNTS_AS_ON) ? z < 0 : z <= 0;
    }

    @Override
    public double deadFraction(List<SimpleMatrix> batches, Layer layer) {
        int units = layer.w().getNumCols();
        long dead = dead(batches, layer).count();
        if (makes(DeadUnitsSlip.SHARE_OF_THE_LIVING)) {
            return (double) (units - dead) / units;
        }
        if (makes(DeadUnitsSlip.INTEGER_DIVISION)) {
            return dead / units;
        }
        if (makes(DeadUnitsSlip.DIVIDED_BY_SAMPLES)) {
            return (double) dead / stacked(batches).getNumRows();
        }
        if (makes(DeadUnitsSlip.SHARE_OF_ZEROS)) {
            return shareOfZeros(batches, layer);
        }
        if (makes(DeadUnitsSlip.MEAN_OF_BATCHES)) {
            return batches.stream()
                    .mapToDouble(batch -> (double) dead(List.of(batch), layer).count() / units)
                    .average()
                    .orElse(0);
        }
        return (double) dead / units;
    }

    @Override
    public double zeroFraction(List<SimpleMatrix> batches, Layer layer) {
        if (makes(DeadUnitsSlip.ZEROS_AVERAGED_BY_BATCH)) {
            return batches.stream()
                    .mapToDouble(batch -> shareOfZeros(List.of(batch), layer))
                    .average()
                    .orElse(0);
        }
        double share = shareOfZeros(batches, layer);
        return makes(DeadUnitsSlip.ZEROS_INVERTED) ? 1 - share : share;
    }

    private double shareOfZeros(List<SimpleMatrix> batches, Layer layer) {
        SimpleMatrix all = stacked(sums(batches, layer));
        long zeros = IntStream.range(0, all.getNumElements())
                .filter(i -> isOff(all.get(i)))
                .count();
        return (double) zeros / all.getNumElements();
    }

    @Override
    public double[] deadFractions(List<SimpleMatrix> batches, List<Layer> layers) {
        double[] fractions = new double[layers.size()];
        List<SimpleMatrix> inputs = batches;
        for (int l = 0; l < fractions.length; l++) {
            fractions[l] = deadFraction(inputs, layers.get(l));
            List<SimpleMatrix> sums = sums(inputs, layers.get(l));
            inputs = makes(DeadUnitsSlip.PRE_ACTIVATIONS_PASSED_ON)
                    ? sums
                    : sums.stream()
                            .map(z -> Matrices.map(z, value -> Math.max(0, value)))
                            .toList();
        }
        return fractions;
    }

    private List<SimpleMatrix> sums(List<SimpleMatrix> batches, Layer layer) {
        List<SimpleMatrix> sums = new ArrayList<>();
        for (SimpleMatrix x : batches) {
            SimpleMatrix product = x.mult(layer.w());
            sums.add(makes(DeadUnitsSlip.BIAS_OMITTED) ? product : Matrices.addRow(product, layer.b()));
        }
        return sums;
    }

    private static SimpleMatrix stacked(List<SimpleMatrix> batches) {
        SimpleMatrix all = batches.get(0);
        for (SimpleMatrix batch : batches.subList(1, batches.size())) {
            all = all.concatRows(batch);
        }
        return all;
    }
}

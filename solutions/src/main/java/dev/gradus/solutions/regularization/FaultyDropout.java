package dev.gradus.solutions.regularization;

import dev.gradus.exercises.regularization.Dropout;
import dev.gradus.matrix.Matrices;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyDropout implements Dropout {
    private static final long SOME_SEED = 42;

    private final Set<DropoutSlip> slips;

    public FaultyDropout(Set<DropoutSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(DropoutSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(DropoutSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public SimpleMatrix mask(int rows, int columns, double rate, Random random) {
        boolean sameRows = makes(DropoutSlip.ONE_MASK_FOR_ALL_SAMPLES) || makes(DropoutSlip.ONE_DRAW_FOR_ALL);
        boolean sameColumns = makes(DropoutSlip.WHOLE_SAMPLES_DROPPED) || makes(DropoutSlip.ONE_DRAW_FOR_ALL);
        SimpleMatrix mask = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (sameRows && i > 0) {
                    mask.set(i, j, mask.get(0, j));
                } else if (sameColumns && j > 0) {
                    mask.set(i, j, mask.get(i, 0));
                } else {
                    mask.set(i, j, dropped(rate, random) ? 0 : kept(rate));
                }
            }
        }
        return mask;
    }

    private boolean dropped(double rate, Random random) {
        if (makes(DropoutSlip.GAUSSIAN_FOR_UNIFORM)) {
            return random.nextGaussian() < rate;
        }
        boolean below = random.nextDouble() < rate;
        return makes(DropoutSlip.RATE_KEPT) || makes(DropoutSlip.RATE_IS_KEEP) ? !below : below;
    }

    private double kept(double rate) {
        if (makes(DropoutSlip.UNSCALED)) {
            return 1;
        }
        if (makes(DropoutSlip.DIVIDED_BY_RATE) || makes(DropoutSlip.RATE_IS_KEEP)) {
            return 1 / rate;
        }
        return makes(DropoutSlip.MULTIPLIED_BY_KEEP) ? 1 - rate : 1 / (1 - rate);
    }

    @Override
    public Training train(SimpleMatrix x, double rate, Random random) {
        SimpleMatrix mask = mask(x.getNumRows(), x.getNumCols(), rate, random);
        if (makes(DropoutSlip.MASK_NOT_APPLIED)) {
            return new Training(x.copy(), mask);
        }
        SimpleMatrix y = x.elementMult(mask);
        return new Training(makes(DropoutSlip.SCALED_AGAIN) ? y.divide(1 - rate) : y, mask);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY, SimpleMatrix mask) {
        if (makes(DropoutSlip.BACKWARD_WITHOUT_MASK)) {
            return dY.copy();
        }
        if (makes(DropoutSlip.BACKWARD_UNSCALED)) {
            return dY.elementMult(Matrices.map(mask, factor -> factor > 0 ? 1 : 0));
        }
        SimpleMatrix dX = dY.elementMult(mask);
        return makes(DropoutSlip.BACKWARD_SCALED_TWICE) ? dX.elementMult(mask) : dX;
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, double rate) {
        if (makes(DropoutSlip.DROPS_AT_INFERENCE)) {
            return train(x, rate, new Random(SOME_SEED)).y();
        }
        if (makes(DropoutSlip.SCALED_AT_INFERENCE)) {
            return x.scale(1 - rate);
        }
        return makes(DropoutSlip.SCALED_UP_AT_INFERENCE) ? x.divide(1 - rate) : x.copy();
    }
}

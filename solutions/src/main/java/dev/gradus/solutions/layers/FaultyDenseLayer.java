package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.layers.DenseLayer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyDenseLayer implements DenseLayer {
    private final Set<DenseSlip> slips;
    private final Map<String, SimpleMatrix> kept = new HashMap<>();

    public FaultyDenseLayer(Set<DenseSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(DenseSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(DenseSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        SimpleMatrix product = product(x, w);
        if (makes(DenseSlip.BIAS_OMITTED)) {
            return product;
        }
        if (makes(DenseSlip.BIAS_FOR_EVERY_INPUT)) {
            return addRow(product, b.scale(x.getNumCols()));
        }
        SimpleMatrix z = addRow(product, b);
        for (int i = 0; i < z.getNumRows(); i++) {
            for (int j = 0; j < z.getNumCols(); j++) {
                if (makes(DenseSlip.BIAS_BY_SAMPLE)) {
                    z.set(i, j, product.get(i, j) + b.get(0, i % b.getNumCols()));
                } else if (makes(DenseSlip.BIAS_IN_FIRST_ROW_ONLY) && i > 0) {
                    z.set(i, j, product.get(i, j));
                }
            }
        }
        return z;
    }

    private SimpleMatrix product(SimpleMatrix x, SimpleMatrix w) {
        if (makes(DenseSlip.WEIGHTS_TRANSPOSED)) {
            return x.mult(w.transpose());
        }
        return makes(DenseSlip.FACTORS_EXCHANGED) ? w.mult(x) : x.mult(w);
    }

    @Override
    public Gradients backward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        SimpleMatrix dW = x.transpose().mult(dZ);
        if (makes(DenseSlip.DW_TRANSPOSED)) {
            dW = dW.transpose();
        } else if (makes(DenseSlip.DW_WITHOUT_LAST_SAMPLE)) {
            int last = x.getNumRows() - 1;
            dW = dW.minus(x.extractVector(true, last).transpose().mult(dZ.extractVector(true, last)));
        }
        if (makes(DenseSlip.GRADIENTS_AVERAGED)) {
            dW = dW.divide(dZ.getNumRows());
        }
        SimpleMatrix db = biasGradient(dZ);
        SimpleMatrix dX = dZ.mult(makes(DenseSlip.DX_WITHOUT_TRANSPOSE) ? w : w.transpose());
        if (makes(DenseSlip.X_TRANSPOSED_IN_PLACE)) {
            CommonOps_DDRM.transpose(x.getDDRM());
        }
        return makes(DenseSlip.GRADIENTS_ADDED_UP)
                ? new Gradients(added("dW", dW), added("db", db), dX)
                : new Gradients(dW, db, dX);
    }

    /** Arrays of one's own, cleared by nobody; a layer of another shape gets other ones. */
    private SimpleMatrix added(String name, SimpleMatrix gradient) {
        String key = name + " " + gradient.getNumRows() + "x" + gradient.getNumCols();
        return kept.merge(key, gradient, SimpleMatrix::plus).copy();
    }

    private SimpleMatrix biasGradient(SimpleMatrix dZ) {
        if (makes(DenseSlip.DB_OF_FIRST_SAMPLE)) {
            return dZ.extractVector(true, 0);
        }
        if (makes(DenseSlip.DB_OVER_OUTPUTS)) {
            return sumRows(dZ.transpose());
        }
        if (makes(DenseSlip.DB_ZERO)) {
            return new SimpleMatrix(1, dZ.getNumCols());
        }
        SimpleMatrix db = sumRows(dZ);
        return makes(DenseSlip.DB_AVERAGED) || makes(DenseSlip.GRADIENTS_AVERAGED) ? db.divide(dZ.getNumRows()) : db;
    }
}

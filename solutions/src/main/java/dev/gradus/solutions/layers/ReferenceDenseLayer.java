package dev.gradus.solutions.layers;

import static dev.gradus.matrix.Matrices.addRow;
import static dev.gradus.matrix.Matrices.sumRows;

import dev.gradus.exercises.layers.DenseLayer;
import org.ejml.simple.SimpleMatrix;

/**
 * With z_ij = Σ_p x_ip w_pj + b_j the chain rule gives three sums: over the samples for a weight and for a bias, which
 * enter every row, and over the outputs for an input, which enters every column. Sums over an inner index are matrix
 * products.
 */
public final class ReferenceDenseLayer implements DenseLayer {

    @Override
    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return addRow(x.mult(w), b);
    }

    @Override
    public Gradients backward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        // in × m times m × out: for every weight the sum over the samples of its input times its output's gradient.
        SimpleMatrix dW = x.transpose().mult(dZ);
        SimpleMatrix db = sumRows(dZ);
        // m × out times out × in: every input collects from all outputs, along the weights it left through.
        SimpleMatrix dX = dZ.mult(w.transpose());
        return new Gradients(dW, db, dX);
    }
}

package dev.gradus.exercises.depth;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Finds dead ReLU units: units that are off for every sample of a data set, so that no gradient reaches their weights any
 * more.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>A data set comes in batches</b>, which may differ in size. Rows are samples.
 *   <li><b>A unit is off</b> for a sample where its pre-activation z is 0 or less; its output max(0, z) is then 0, and so is
 *       the slope (also at z = 0).
 *   <li><b>A unit is dead</b> if it is off for every sample of every batch.
 *   <li>Arguments stay as they are, and the same question gets the same answer.
 * </ul>
 */
public interface DeadUnits {

    /**
     * A dense layer with ReLU: a = max(0, x·w + b).
     *
     * @param w weights, {@code in × out}
     * @param b biases, {@code 1 × out}
     */
    record Layer(SimpleMatrix w, SimpleMatrix b) {}

    /**
     * The indices of the dead units of a layer, ascending, counted from 0; an empty array if there are none.
     *
     * @param batches inputs of the layer, each {@code m × in}; at least one batch
     */
    int[] deadUnits(List<SimpleMatrix> batches, Layer layer);

    /**
     * The share of the layer's units that is dead, from 0 to 1.
     *
     * @param batches inputs of the layer, each {@code m × in}; at least one batch
     */
    double deadFraction(List<SimpleMatrix> batches, Layer layer);

    /**
     * The share of zeros among all outputs of the layer, over all samples and units, from 0 to 1. It is about a half for a
     * healthy layer: being off now and then is what a ReLU is for.
     *
     * @param batches inputs of the layer, each {@code m × in}; at least one batch
     */
    double zeroFraction(List<SimpleMatrix> batches, Layer layer);

    /**
     * The share of dead units in each layer of a network, of which each layer gets the outputs of the layer before.
     *
     * @param batches inputs of the first layer, each {@code m × in}; at least one batch
     * @param layers all layers, in order
     * @return as many numbers as there are layers
     */
    double[] deadFractions(List<SimpleMatrix> batches, List<Layer> layers);
}

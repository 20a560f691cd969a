package dev.gradus.solutions.neurons;

import org.ejml.simple.SimpleMatrix;

/** Functions of two bits, with their outputs for the rows (0, 0), (0, 1), (1, 0), (1, 1). */
enum Gate {
    AND(0, 0, 0, 1),
    OR(0, 1, 1, 1),
    NAND(1, 1, 1, 0),
    NOR(1, 0, 0, 0),
    XOR(0, 1, 1, 0),
    XNOR(1, 0, 0, 1);

    /** All pairs of bits, one per row. */
    static final SimpleMatrix INPUTS = new SimpleMatrix(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});

    private final int[] outputs;

    Gate(int... outputs) {
        this.outputs = outputs;
    }

    int[] outputs() {
        return outputs.clone();
    }
}

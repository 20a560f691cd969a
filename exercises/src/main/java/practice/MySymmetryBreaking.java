package practice;

import dev.gradus.exercises.initialization.SymmetryBreaking;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Your look at symmetry. Your own {@code train} and {@code distinctUnits} tell you whether your {@code initialize} is good. */
public final class MySymmetryBreaking implements SymmetryBreaking {

    @Override
    public int distinctUnits(Parameters parameters) {
        throw new UnsupportedOperationException("TODO: count the hidden units, those that are alike once");
    }

    @Override
    public Parameters train(SimpleMatrix x, SimpleMatrix y, Parameters parameters, double rate, int steps) {
        throw new UnsupportedOperationException("TODO: forward pass, four gradients, then move all four; repeat");
    }

    @Override
    public Parameters initialize(int inputs, int hidden, int outputs, Random random) {
        throw new UnsupportedOperationException("TODO: first parameters that tell the hidden units apart");
    }
}

package practice;

import dev.gradus.exercises.optimization.MiniBatches;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Your mini-batches. The last method puts the two before it together. */
public final class MyMiniBatches implements MiniBatches {

    @Override
    public List<int[]> orders(int samples, int epochs, Random random) {
        throw new UnsupportedOperationException("TODO: a fresh random order for every epoch");
    }

    @Override
    public List<int[]> split(int[] order, int size) {
        throw new UnsupportedOperationException("TODO: pieces of the given size, and what is left");
    }

    @Override
    public Batch select(SimpleMatrix x, SimpleMatrix y, int[] rows) {
        throw new UnsupportedOperationException("TODO: these rows of x, and the same rows of y");
    }

    @Override
    public List<Batch> epoch(SimpleMatrix x, SimpleMatrix y, int[] order, int size) {
        throw new UnsupportedOperationException("TODO: split the order, select the rows of each piece");
    }
}

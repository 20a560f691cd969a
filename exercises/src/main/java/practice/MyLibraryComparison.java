package practice;

import dev.gradus.exercises.experiments.LibraryComparison;
import org.ejml.simple.SimpleMatrix;

/**
 * Your comparison. {@code SklearnMoons} has data and a library's results, if you want to compare a network of your own
 * afterwards.
 */
public final class MyLibraryComparison implements LibraryComparison {

    @Override
    public double lambda(Library library, double strength, int batch) {
        throw new UnsupportedOperationException("TODO: our lambda for the library's setting");
    }

    @Override
    public double loss(Library library, double reported, int outputs) {
        throw new UnsupportedOperationException("TODO: summed over the outputs, averaged over the samples");
    }

    @Override
    public SimpleMatrix weights(Library library, SimpleMatrix weights) {
        throw new UnsupportedOperationException("TODO: in x out");
    }

    @Override
    public int updates(int samples, int batch, int epochs) {
        throw new UnsupportedOperationException("TODO: batches per epoch, times epochs");
    }

    @Override
    public Agreement agreement(double[] ours, double[] theirs) {
        throw new UnsupportedOperationException("TODO: largest and mean difference, share of equal classes");
    }

    @Override
    public Verdict verdict(double[] ours, LibraryResult theirs, int testSamples) {
        throw new UnsupportedOperationException("TODO: median, difference, standard error and what follows");
    }
}

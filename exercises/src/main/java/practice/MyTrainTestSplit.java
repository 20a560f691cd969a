package practice;

import dev.gradus.exercises.experiments.TrainTestSplit;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Your split. A method that picks rows of x and entries of y by their indices serves both kinds. */
public final class MyTrainTestSplit implements TrainTestSplit {

    @Override
    public int[] order(int n, Random random) {
        throw new UnsupportedOperationException("TODO: the indices 0 to n - 1 in random order");
    }

    @Override
    public Split split(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        throw new UnsupportedOperationException(
                "TODO: the first samples of the order for the test, the others to train");
    }

    @Override
    public Split stratified(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        throw new UnsupportedOperationException(
                "TODO: the first samples of every class for the test, the others to train");
    }
}

package practice;

import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

public class MyXavierInitialization implements XavierInitialization {

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        throw new UnsupportedOperationException("TODO: the square root of 2/(fanIn + fanOut)");
    }

    @Override
    public double limit(int fanIn, int fanOut) {
        throw new UnsupportedOperationException("TODO: the square root of 6/(fanIn + fanOut)");
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        throw new UnsupportedOperationException("TODO: a fanIn × fanOut matrix of normal numbers");
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        throw new UnsupportedOperationException("TODO: a fanIn × fanOut matrix of uniform numbers");
    }
}

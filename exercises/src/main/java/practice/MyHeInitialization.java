package practice;

import dev.gradus.exercises.initialization.HeInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

public class MyHeInitialization implements HeInitialization {

    @Override
    public double standardDeviation(int fanIn) {
        throw new UnsupportedOperationException("TODO: the square root of 2/fanIn");
    }

    @Override
    public double limit(int fanIn) {
        throw new UnsupportedOperationException("TODO: the square root of 6/fanIn");
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        throw new UnsupportedOperationException("TODO: a fanIn × fanOut matrix of normal numbers");
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        throw new UnsupportedOperationException("TODO: a fanIn × fanOut matrix of uniform numbers");
    }

    @Override
    public SimpleMatrix biases(int fanOut) {
        throw new UnsupportedOperationException("TODO: a 1 × fanOut matrix of zeros");
    }
}

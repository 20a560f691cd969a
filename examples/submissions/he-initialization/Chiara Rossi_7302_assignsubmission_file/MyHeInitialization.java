package practice;

import dev.gradus.exercises.initialization.HeInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Plain loops; normal numbers from uniform ones by Marsaglia's polar method. */
public class MyHeInitialization implements HeInitialization {

    @Override
    public double standardDeviation(int fanIn) {
        return Math.sqrt(2) / Math.sqrt(fanIn);
    }

    @Override
    public double limit(int fanIn) {
        return Math.sqrt(3) * standardDeviation(fanIn);
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double deviation = standardDeviation(fanIn);
        double[][] weights = new double[fanIn][fanOut];
        for (double[] row : weights) {
            for (int j = 0; j < row.length; j++) {
                row[j] = deviation * polar(random);
            }
        }
        return new SimpleMatrix(weights);
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double limit = limit(fanIn);
        double[][] weights = new double[fanIn][fanOut];
        for (double[] row : weights) {
            for (int j = 0; j < row.length; j++) {
                row[j] = -limit + 2 * limit * random.nextDouble();
            }
        }
        return new SimpleMatrix(weights);
    }

    @Override
    public SimpleMatrix biases(int fanOut) {
        return new SimpleMatrix(new double[1][fanOut]);
    }

    private static double polar(Random random) {
        double x;
        double squaredRadius;
        do {
            x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            squaredRadius = x * x + y * y;
        } while (squaredRadius >= 1 || squaredRadius == 0);
        return x * Math.sqrt(-2 * Math.log(squaredRadius) / squaredRadius);
    }
}

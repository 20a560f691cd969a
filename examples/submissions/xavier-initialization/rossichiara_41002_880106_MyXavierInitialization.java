package practice;

import dev.gradus.exercises.initialization.XavierInitialization;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Plain loops over a {@code double[][]}; normal numbers in pairs from uniform ones by Box and Muller. */
public class MyXavierInitialization implements XavierInitialization {

    @Override
    public double standardDeviation(int fanIn, int fanOut) {
        double averageFan = (fanIn + fanOut) / 2.0;
        return 1 / Math.sqrt(averageFan);
    }

    @Override
    public double limit(int fanIn, int fanOut) {
        return Math.sqrt(3) * standardDeviation(fanIn, fanOut);
    }

    @Override
    public SimpleMatrix normal(int fanIn, int fanOut, Random random) {
        double[] numbers = new double[fanIn * fanOut + 1];
        for (int i = 0; i < fanIn * fanOut; i += 2) {
            // 1 - u is in (0, 1], so its logarithm is finite.
            double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
            double angle = 2 * Math.PI * random.nextDouble();
            numbers[i] = radius * Math.cos(angle);
            numbers[i + 1] = radius * Math.sin(angle);
        }
        double deviation = standardDeviation(fanIn, fanOut);
        double[][] weights = new double[fanIn][fanOut];
        for (int i = 0; i < fanIn; i++) {
            for (int j = 0; j < fanOut; j++) {
                weights[i][j] = deviation * numbers[i * fanOut + j];
            }
        }
        return new SimpleMatrix(weights);
    }

    @Override
    public SimpleMatrix uniform(int fanIn, int fanOut, Random random) {
        double limit = limit(fanIn, fanOut);
        double[][] weights = new double[fanIn][fanOut];
        for (int i = 0; i < fanIn; i++) {
            for (int j = 0; j < fanOut; j++) {
                weights[i][j] = (random.nextDouble() - 0.5) * 2 * limit;
            }
        }
        return new SimpleMatrix(weights);
    }
}

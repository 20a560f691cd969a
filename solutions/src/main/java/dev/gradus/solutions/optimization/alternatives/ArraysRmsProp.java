package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.RmsProp;
import org.ejml.simple.SimpleMatrix;

/** On rows of plain arrays. */
public final class ArraysRmsProp implements RmsProp {

    @Override
    public Step step(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            SimpleMatrix squares,
            double rate,
            double rho,
            double epsilon) {
        double[][] w = parameters.toArray2();
        double[][] g = gradient.toArray2();
        double[][] s = squares.toArray2();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) {
                s[i][j] = Math.fma(rho, s[i][j], (1 - rho) * g[i][j] * g[i][j]);
                w[i][j] -= rate / (epsilon + Math.sqrt(s[i][j])) * g[i][j];
            }
        }
        return new Step(new SimpleMatrix(w), new SimpleMatrix(s));
    }
}

package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.SoftmaxCrossEntropy;
import org.ejml.simple.SimpleMatrix;

/** Sample by sample over plain arrays: log-sum-exp minus the logits weighted with the labels. */
public final class LogSumExpCrossEntropy implements SoftmaxCrossEntropy {

    @Override
    public double loss(SimpleMatrix z, SimpleMatrix y) {
        double[][] logits = z.toArray2();
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double cost = logSumExp(logits[i]);
            for (int j = 0; j < logits[i].length; j++) {
                cost -= y.get(i, j) * logits[i][j];
            }
            loss += cost / logits.length;
        }
        return loss;
    }

    private static double logSumExp(double[] z) {
        double max = z[0];
        for (double value : z) {
            max = value > max ? value : max;
        }
        double sum = 0;
        for (double value : z) {
            sum += Math.exp(value - max);
        }
        return max + Math.log(sum);
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y) {
        double[][] gradient = z.toArray2();
        for (int i = 0; i < gradient.length; i++) {
            double logSumExp = logSumExp(gradient[i]);
            for (int j = 0; j < gradient[i].length; j++) {
                gradient[i][j] = (Math.exp(gradient[i][j] - logSumExp) - y.get(i, j)) / gradient.length;
            }
        }
        return new SimpleMatrix(gradient);
    }
}

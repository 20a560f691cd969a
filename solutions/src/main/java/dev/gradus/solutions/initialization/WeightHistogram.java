package dev.gradus.solutions.initialization;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.report.Picture;
import dev.gradus.engine.statistics.RequestedDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Draws weights as a histogram under the density that was asked for. */
final class WeightHistogram {
    private static final int BINS = 40;
    private static final int DENSITY_POINTS = 121;

    /** Standard deviations that the picture shows to each side: all of the right weights, most of many wrong ones. */
    private static final double REACH = 4.5;

    private WeightHistogram() {}

    static Picture of(String call, RequestedDistribution requested, List<SimpleMatrix> matrices) {
        double[] weights = matrices.stream()
                .flatMapToDouble(matrix -> Arrays.stream(Tensors.rowMajor(matrix)))
                .toArray();
        double reach = REACH * requested.standardDeviation();
        double[] edges = grid(BINS + 1, reach);
        double[] densities = new double[BINS];
        double width = 2 * reach / BINS;
        int outside = 0;
        for (double weight : weights) {
            int bin = (int) Math.floor((weight + reach) / width);
            if (bin >= 0 && bin < BINS) {
                densities[bin] += 1 / (weights.length * width);
            } else {
                outside++;
            }
        }
        return new Picture.Histogram(
                call + ": weights drawn and density asked for",
                alternative(requested, weights, reach, outside),
                "weight",
                edges,
                densities,
                density(requested, reach));
    }

    private static String alternative(RequestedDistribution requested, double[] weights, double reach, int outside) {
        double mean = Arrays.stream(weights).average().orElse(Double.NaN);
        double deviation = Math.sqrt(Arrays.stream(weights)
                .map(weight -> (weight - mean) * (weight - mean))
                .average()
                .orElse(Double.NaN));
        return String.format(
                Locale.ROOT,
                "Histogram of %d weights from %.4g to %.4g. They have mean %.4g and standard deviation %.4g; asked for are"
                        + " mean 0 and standard deviation %.4g, %s.%s",
                weights.length,
                Arrays.stream(weights).min().orElse(Double.NaN),
                Arrays.stream(weights).max().orElse(Double.NaN),
                mean,
                deviation,
                requested.standardDeviation(),
                requested instanceof RequestedDistribution.Uniform ? "uniform" : "normal",
                outside == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " %d weights lie beyond ±%s and are not drawn.",
                                outside,
                                Show.number(reach)));
    }

    private static Picture.Line density(RequestedDistribution requested, double reach) {
        double[] x = grid(DENSITY_POINTS, reach);
        double step = x[1] - x[0];
        double[] y = Arrays.stream(x)
                .map(at -> (requested.cumulative(at + step / 2) - requested.cumulative(at - step / 2)) / step)
                .toArray();
        return new Picture.Line("asked for", x, y);
    }

    private static double[] grid(int points, double reach) {
        return IntStream.range(0, points)
                .mapToDouble(i -> reach * (2.0 * i / (points - 1) - 1))
                .toArray();
    }
}

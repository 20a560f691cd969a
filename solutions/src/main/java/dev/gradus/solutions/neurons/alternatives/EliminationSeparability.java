package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.LinearSeparability;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/**
 * Eliminates the unknowns from the inequalities ±(w·x + b) &gt; 0 one after the other (Fourier and Motzkin): what is left has
 * no unknown, and reads 0 &gt; 0 if and only if there is no solution.
 */
public final class EliminationSeparability implements LinearSeparability {

    @Override
    public boolean isSeparable(SimpleMatrix x, int[] y) {
        Set<List<Long>> inequalities = new LinkedHashSet<>();
        for (int i = 0; i < y.length; i++) {
            long sign = 2L * y[i] - 1;
            List<Long> row = new ArrayList<>();
            for (int j = 0; j < x.getNumCols(); j++) {
                row.add(sign * Math.round(x.get(i, j)));
            }
            row.add(sign);
            inequalities.add(row);
        }
        for (int unknown = 0; unknown <= x.getNumCols(); unknown++) {
            inequalities = without(unknown, inequalities);
        }
        // Each of them now says that 0 is greater than 0.
        return inequalities.isEmpty();
    }

    private static Set<List<Long>> without(int unknown, Set<List<Long>> inequalities) {
        Set<List<Long>> left = new LinkedHashSet<>();
        for (List<Long> up : inequalities) {
            if (up.get(unknown) == 0) {
                left.add(up);
            }
            for (List<Long> down : inequalities) {
                if (up.get(unknown) > 0 && down.get(unknown) < 0) {
                    left.add(combined(up, -down.get(unknown), down, up.get(unknown)));
                }
            }
        }
        return left;
    }

    private static List<Long> combined(List<Long> a, long times, List<Long> b, long otherTimes) {
        long[] sum = new long[a.size()];
        long divisor = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a.get(i) * times + b.get(i) * otherTimes;
            divisor =
                    BigInteger.valueOf(divisor).gcd(BigInteger.valueOf(sum[i])).longValue();
        }
        long common = Math.max(1, divisor);
        return Arrays.stream(sum).mapToObj(value -> value / common).toList();
    }

    @Override
    public double bestAccuracy(SimpleMatrix x, int[] y) {
        return 1 - fewestMistakes(x, y, 0, 0) / (double) y.length;
    }

    /** Flips as few labels as possible until the points are separable. */
    private int fewestMistakes(SimpleMatrix x, int[] y, int from, int flipped) {
        if (isSeparable(x, y)) {
            return flipped;
        }
        int fewest = y.length;
        for (int i = from; i < y.length; i++) {
            int[] other = y.clone();
            other[i] = 1 - other[i];
            fewest = Math.min(fewest, fewestMistakes(x, other, i + 1, flipped + 1));
        }
        return fewest;
    }
}

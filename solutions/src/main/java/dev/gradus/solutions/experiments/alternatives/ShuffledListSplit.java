package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.TrainTestSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Lists: the library shuffles them, and a split is two sublists. */
public final class ShuffledListSplit implements TrainTestSplit {

    @Override
    public int[] order(int n, Random random) {
        List<Integer> order = IntStream.range(0, n).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Split split(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        List<Integer> samples = Arrays.stream(order).boxed().toList();
        int tests = (int) (testFraction * samples.size() + 0.5);
        return split(x, y, samples.subList(tests, samples.size()), samples.subList(0, tests));
    }

    @Override
    public Split stratified(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Arrays.stream(y).forEach(label -> sizes.merge(label, 1, Integer::sum));
        Map<Integer, Integer> seen = new HashMap<>();
        List<Integer> train = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        for (int sample : order) {
            int rank = seen.merge(y[sample], 1, Integer::sum);
            boolean forTest = rank <= (int) (testFraction * sizes.get(y[sample]) + 0.5);
            (forTest ? test : train).add(sample);
        }
        return split(x, y, train, test);
    }

    private static Split split(SimpleMatrix x, int[] y, List<Integer> train, List<Integer> test) {
        return new Split(rows(x, train), labels(y, train), rows(x, test), labels(y, test));
    }

    private static SimpleMatrix rows(SimpleMatrix x, List<Integer> samples) {
        SimpleMatrix rows = new SimpleMatrix(samples.size(), x.getNumCols());
        for (int i = 0; i < samples.size(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                rows.set(i, j, x.get(samples.get(i), j));
            }
        }
        return rows;
    }

    private static int[] labels(int[] y, List<Integer> samples) {
        return samples.stream().mapToInt(sample -> y[sample]).toArray();
    }
}

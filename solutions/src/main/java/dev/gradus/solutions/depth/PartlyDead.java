package dev.gradus.solutions.depth;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.depth.DeadUnits.Layer;
import dev.gradus.matrix.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/**
 * Batches of different sizes and layers of which some units are dead, some are switched on by a single sample, some by
 * about half of the samples and one by all of them. The biases decide: each is set between two pre-activations, and not
 * near any. From the second layer on, as many units would not be dead if the activations before were left out.
 */
record PartlyDead(List<SimpleMatrix> batches, List<Layer> layers) {
    private static final double NARROWEST_GAP = 1e-3;
    private static final int MOST_TRIES = 1000;

    /** How many units of each layer are dead. */
    private static final int DEAD = 2;

    private enum Kind {
        DEAD,
        ON_FOR_ONE_SAMPLE,
        ON_FOR_HALF,
        ALWAYS_ON
    }

    /** @param units of each layer; at least 7 */
    static PartlyDead draw(Cases cases, int inputs, List<Integer> batchSizes, int... units) {
        Optional<PartlyDead> drawn;
        do {
            drawn = attempt(cases, inputs, batchSizes, units);
        } while (drawn.isEmpty());
        return drawn.get();
    }

    /** Nothing for batches that no layer suits: a sample amidst all others is the largest in no direction. */
    private static Optional<PartlyDead> attempt(Cases cases, int inputs, List<Integer> batchSizes, int... units) {
        List<SimpleMatrix> batches = new ArrayList<>();
        for (int size : batchSizes) {
            batches.add(cases.normal(size, inputs, 1));
        }
        List<Layer> layers = new ArrayList<>();
        int last = batchSizes.get(batchSizes.size() - 1);
        SimpleMatrix x = stacked(batches);
        SimpleMatrix withoutActivation = x;
        for (int width : units) {
            boolean isFirst = layers.isEmpty();
            Optional<Layer> layer = Optional.empty();
            for (int tries = 0; layer.isEmpty() && tries < MOST_TRIES; tries++) {
                SimpleMatrix before = withoutActivation;
                layer = layer(cases, x, isFirst ? last : x.getNumRows(), width)
                        .filter(drawn -> isFirst || countDead(sums(before, drawn)) != DEAD);
            }
            if (layer.isEmpty()) {
                return Optional.empty();
            }
            layers.add(layer.get());
            withoutActivation = sums(x, layer.get());
            x = Matrices.map(withoutActivation, z -> Math.max(0, z));
        }
        return Optional.of(new PartlyDead(batches, layers));
    }

    private static SimpleMatrix sums(SimpleMatrix x, Layer layer) {
        return Matrices.addRow(x.mult(layer.w()), layer.b());
    }

    private static int countDead(SimpleMatrix sums) {
        int dead = 0;
        for (int unit = 0; unit < sums.getNumCols(); unit++) {
            dead += sums.getColumn(unit).elementMax() <= 0 ? 1 : 0;
        }
        return dead;
    }

    /**
     * The single samples are of both kinds, from the last batch and from those before, and never the very first.
     *
     * @param lastBatch size of the last batch; as many as there are samples if it does not matter
     */
    private static Optional<Layer> layer(Cases cases, SimpleMatrix x, int lastBatch, int width) {
        List<Kind> kinds = kinds(cases, width);
        SimpleMatrix w = cases.normal(x.getNumCols(), width, 1);
        SimpleMatrix product = x.mult(w);
        SimpleMatrix b = new SimpleMatrix(1, width);
        boolean telling = true;
        boolean early = false;
        boolean late = false;
        for (int unit = 0; unit < width; unit++) {
            double[] sums = product.getColumn(unit).getDDRM().getData().clone();
            int largest = indexOfLargest(sums);
            Arrays.sort(sums);
            int n = sums.length;
            double margin = cases.uniform(0.1, 1);
            switch (kinds.get(unit)) {
                case DEAD -> b.set(unit, -sums[n - 1] - margin);
                case ALWAYS_ON -> b.set(unit, -sums[0] + margin);
                case ON_FOR_HALF -> {
                    telling &= sums[n / 2] - sums[n / 2 - 1] > NARROWEST_GAP;
                    b.set(unit, -(sums[n / 2] + sums[n / 2 - 1]) / 2);
                }
                case ON_FOR_ONE_SAMPLE -> {
                    telling &= sums[n - 1] - sums[n - 2] > NARROWEST_GAP && largest > 0;
                    early |= largest < n - lastBatch;
                    late |= largest >= n - lastBatch;
                    b.set(unit, -(sums[n - 1] + sums[n - 2]) / 2);
                }
            }
        }
        boolean bothKinds = lastBatch == x.getNumRows() || (early && late);
        return telling && bothKinds ? Optional.of(new Layer(w, b)) : Optional.empty();
    }

    private static List<Kind> kinds(Cases cases, int width) {
        List<Kind> kinds = new ArrayList<>(List.of(
                Kind.DEAD,
                Kind.DEAD,
                Kind.ON_FOR_ONE_SAMPLE,
                Kind.ON_FOR_ONE_SAMPLE,
                Kind.ON_FOR_ONE_SAMPLE,
                Kind.ALWAYS_ON));
        while (kinds.size() < width) {
            kinds.add(Kind.ON_FOR_HALF);
        }
        Collections.shuffle(kinds, cases.random());
        return kinds;
    }

    private static int indexOfLargest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    private static SimpleMatrix stacked(List<SimpleMatrix> batches) {
        SimpleMatrix all = batches.get(0);
        for (SimpleMatrix batch : batches.subList(1, batches.size())) {
            all = all.concatRows(batch);
        }
        return all;
    }

    Layer layer() {
        return layers.get(0);
    }

    Expect given(Expect expect) {
        for (int i = 0; i < batches.size(); i++) {
            expect.given("batch " + (i + 1), batches.get(i));
        }
        for (int l = 0; l < layers.size(); l++) {
            expect.given("w" + (l + 1), layers.get(l).w())
                    .given("b" + (l + 1), layers.get(l).b());
        }
        return expect;
    }
}

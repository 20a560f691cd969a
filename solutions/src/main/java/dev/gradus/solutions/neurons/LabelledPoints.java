package dev.gradus.solutions.neurons;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/** Points with labels: one question about separability. */
record LabelledPoints(String name, SimpleMatrix x, int[] y) {
    private static final int LARGEST = 2;

    static LabelledPoints of(Gate gate) {
        return new LabelledPoints(gate.name(), Gate.INPUTS, gate.outputs());
    }

    /** Points on a number line. */
    static LabelledPoints line(String name, int[] positions, int... labels) {
        double[] column = IntStream.of(positions).asDoubleStream().toArray();
        return new LabelledPoints(name, new SimpleMatrix(column.length, 1, true, column), labels);
    }

    /** Points in the plane, given as x₁, x₂, x₁, x₂, …. */
    static LabelledPoints plane(String name, int[] coordinates, int... labels) {
        double[] rows = IntStream.of(coordinates).asDoubleStream().toArray();
        return new LabelledPoints(name, new SimpleMatrix(labels.length, 2, true, rows), labels);
    }

    /**
     * Separable points that take a perceptron from zero weights ever longer. They tell one limit of its training from
     * another, and each is reflected at random.
     */
    static List<LabelledPoints> patienceNeeded(Cases cases) {
        return Stream.of(manyInAnEpoch(), fewInAnEpoch(), needingManyMistakes(), needingManyEpochs())
                .map(points -> points.reflected(cases))
                .toList();
    }

    /** 23 mistakes in 7 epochs. */
    static LabelledPoints manyInAnEpoch() {
        return plane(
                "five points with a narrow gap between the classes",
                new int[] {2, 0, 1, -1, 1, -2, -2, -2, 0, -2},
                1,
                1,
                0,
                1,
                0);
    }

    /** 49 mistakes in 23 epochs. */
    static LabelledPoints fewInAnEpoch() {
        return plane(
                "four points with a narrow gap between the classes", new int[] {-1, 2, -2, 1, 1, 2, 1, 1}, 1, 0, 0, 0);
    }

    /** 115 mistakes in 32 epochs. */
    static LabelledPoints needingManyMistakes() {
        return plane(
                "nine points with a narrow gap between the classes",
                new int[] {0, -2, 0, -1, 2, 1, 1, -1, 2, 2, 2, -1, 2, 0, -1, 0, 1, -2},
                0,
                0,
                1,
                0,
                0,
                1,
                1,
                0,
                0);
    }

    /** 145 mistakes in 53 epochs, the most that a search over nine different points found. */
    static LabelledPoints needingManyEpochs() {
        return plane(
                "nine points with an even narrower gap",
                new int[] {0, 0, 1, 1, -2, -1, 0, -2, 1, -2, 2, 2, -2, 1, -1, 1, 2, -2},
                1,
                1,
                1,
                0,
                0,
                1,
                1,
                1,
                1);
    }

    /** The corners of the unit cube, labelled by the eight bits of the function's number. */
    static LabelledPoints cube(String name, int function) {
        SimpleMatrix corners = new SimpleMatrix(8, 3);
        int[] labels = new int[8];
        for (int corner = 0; corner < 8; corner++) {
            for (int bit = 0; bit < 3; bit++) {
                corners.set(corner, bit, corner >> bit & 1);
            }
            labels[corner] = function >> corner & 1;
        }
        return new LabelledPoints(name, corners, labels);
    }

    /** Different points of the small grid with labels of both kinds. */
    static LabelledPoints draw(Cases cases, int points) {
        List<Integer> cells = new ArrayList<>(IntStream.range(0, (2 * LARGEST + 1) * (2 * LARGEST + 1))
                .boxed()
                .toList());
        Collections.shuffle(cells, cases.random());
        SimpleMatrix x = new SimpleMatrix(points, 2);
        for (int i = 0; i < points; i++) {
            x.set(i, 0, cells.get(i) % (2 * LARGEST + 1) - LARGEST);
            x.set(i, 1, cells.get(i) / (2 * LARGEST + 1) - LARGEST);
        }
        return new LabelledPoints("points of the plane", x, cases.classIndices(points, 2));
    }

    /**
     * The same points reflected at the axes and the diagonal at random. A perceptron that starts from zero weights makes
     * the same mistakes on them, in the same order.
     */
    LabelledPoints reflected(Cases cases) {
        boolean swapped = cases.random().nextBoolean();
        int first = cases.random().nextBoolean() ? 1 : -1;
        int second = cases.random().nextBoolean() ? 1 : -1;
        SimpleMatrix reflected = new SimpleMatrix(y.length, 2);
        for (int i = 0; i < y.length; i++) {
            reflected.set(i, 0, first * (int) x.get(i, swapped ? 1 : 0));
            reflected.set(i, 1, second * (int) x.get(i, swapped ? 0 : 1));
        }
        return new LabelledPoints(name, reflected, y);
    }

    Expect given(Expect expect) {
        return expect.given("points", name).given("x", x).given("y", y);
    }
}

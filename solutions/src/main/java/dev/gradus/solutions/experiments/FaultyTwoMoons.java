package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.TwoMoons;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceTwoMoons} with its known mistakes as switches. */
public final class FaultyTwoMoons implements TwoMoons {
    private static final double HALF_HEIGHT = 0.25;

    private final Set<MoonSlip> made;

    public FaultyTwoMoons(Set<MoonSlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public SimpleMatrix outer(int n) {
        SimpleMatrix points = new SimpleMatrix(n, 2);
        for (int i = 0; i < n; i++) {
            set(points, i, StrictMath.cos(angle(i, n)), StrictMath.sin(angle(i, n)));
        }
        return points;
    }

    @Override
    public SimpleMatrix inner(int n) {
        double right = made(MoonSlip.INNER_NOT_MOVED) ? 0 : 1;
        double up = made(MoonSlip.INNER_NOT_LIFTED) ? 0 : 0.5;
        double sign = made(MoonSlip.INNER_UPRIGHT) ? -1 : 1;
        SimpleMatrix points = new SimpleMatrix(n, 2);
        for (int i = 0; i < n; i++) {
            set(points, i, right - StrictMath.cos(angle(i, n)), up - sign * StrictMath.sin(angle(i, n)));
        }
        return points;
    }

    private void set(SimpleMatrix points, int i, double first, double second) {
        if (made(MoonSlip.COORDINATES_EXCHANGED)) {
            points.setRow(i, 0, second, first);
        } else {
            points.setRow(i, 0, first, second);
        }
    }

    private double angle(int i, int n) {
        if (n == 1 && !made(MoonSlip.SINGLE_POINT_NAN)) {
            return 0;
        }
        double end = Math.PI;
        if (made(MoonSlip.DEGREES)) {
            end = 180;
        } else if (made(MoonSlip.FULL_CIRCLE)) {
            end = 2 * Math.PI;
        }
        return end * i / (made(MoonSlip.END_MISSED) && n > 1 ? n : n - 1);
    }

    @Override
    public SimpleMatrix noise(int n, double deviation, Random random) {
        double width = width(deviation);
        SimpleMatrix noise = new SimpleMatrix(n, 2);
        for (int i = 0; i < n; i++) {
            double first = width * draw(random);
            noise.setRow(i, 0, first, made(MoonSlip.SAME_NOISE_FOR_BOTH) ? first : width * draw(random));
        }
        return noise;
    }

    private double width(double deviation) {
        if (made(MoonSlip.UNIT_NOISE)) {
            return 1;
        }
        return made(MoonSlip.VARIANCE_AS_DEVIATION) ? deviation * deviation : deviation;
    }

    private double draw(Random random) {
        if (made(MoonSlip.UNIFORM_NOISE)) {
            return 2 * random.nextDouble() - 1;
        }
        return made(MoonSlip.POSITIVE_NOISE) ? random.nextDouble() : random.nextGaussian();
    }

    @Override
    public Dataset dataset(int n, SimpleMatrix noise, int[] order) {
        int outer = made(MoonSlip.ODD_POINT_OUTSIDE) ? n - n / 2 : n / 2;
        int inner = made(MoonSlip.ODD_POINT_LOST) ? n / 2 : n - outer;
        SimpleMatrix points = outer(outer).concatRows(inner(inner));
        if (!made(MoonSlip.NOISE_LEFT_OUT)) {
            points = points.plus(noise.rows(0, outer + inner));
        }
        SimpleMatrix x = new SimpleMatrix(outer + inner, 2);
        int[] y = new int[outer + inner];
        int row = 0;
        for (int i = 0; i < n; i++) {
            int point = point(order, i);
            if (point < outer + inner) {
                x.insertIntoThis(row, 0, points.extractVector(true, point));
                y[row] = label(points, point, row, outer);
                row++;
            }
        }
        return new Dataset(x, y);
    }

    private int point(int[] order, int row) {
        if (made(MoonSlip.ORDER_IGNORED)) {
            return row;
        }
        if (made(MoonSlip.ORDER_INVERTED)) {
            int point = 0;
            while (order[point] != row) {
                point++;
            }
            return point;
        }
        return order[row];
    }

    private int label(SimpleMatrix points, int point, int row, int outer) {
        if (made(MoonSlip.LABELS_BY_HEIGHT)) {
            return points.get(point, 1) < HALF_HEIGHT ? 1 : 0;
        }
        boolean isOuter = (made(MoonSlip.LABELS_NOT_REORDERED) ? row : point) < outer;
        return isOuter == made(MoonSlip.LABELS_EXCHANGED) ? 1 : 0;
    }

    private boolean made(MoonSlip slip) {
        return made.contains(slip);
    }
}

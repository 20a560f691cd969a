package dev.gradus.engine.gradient;

import java.util.Random;

/**
 * A line through a point of parameter space: t ↦ θ + t·v, where v is zero except at some entries.
 *
 * @param indices the entries that move
 * @param direction their components of v
 */
record Line(int[] indices, double[] direction) {

    /** One entry, in units of max(1, |θᵢ|). */
    static Line coordinate(double[] point, int index) {
        return new Line(new int[] {index}, new double[] {unit(point, index)});
    }

    /** The direction of the gradient itself, its fastest entry moving by one unit. */
    static Line along(double[] gradient, double[] point, int[] indices) {
        double fastest = 0;
        for (int index : indices) {
            fastest = Math.max(fastest, Math.abs(gradient[index]) / unit(point, index));
        }
        double[] direction = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            direction[i] = gradient[indices[i]] / fastest;
        }
        return new Line(indices, direction);
    }

    /** A random sign for each entry, scaled so that v has the length of one unit. */
    static Line rademacher(double[] point, int[] indices, Random random) {
        double[] direction = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            direction[i] = (random.nextBoolean() ? 1 : -1) * unit(point, indices[i]) / Math.sqrt(indices.length);
        }
        return new Line(indices, direction);
    }

    double[] at(double[] point, double step) {
        double[] moved = point.clone();
        for (int i = 0; i < indices.length; i++) {
            moved[indices[i]] += step * direction[i];
        }
        return moved;
    }

    /** The derivative along this line that a gradient promises, G·v. */
    double promisedBy(double[] gradient) {
        double sum = 0;
        for (int i = 0; i < indices.length; i++) {
            sum += gradient[indices[i]] * direction[i];
        }
        return sum;
    }

    /** ‖G∘v‖: how large G·v typically is when the signs of v are random. */
    double spread(double[] gradient) {
        double squares = 0;
        for (int i = 0; i < indices.length; i++) {
            double term = gradient[indices[i]] * direction[i];
            squares += term * term;
        }
        return Math.sqrt(squares);
    }

    /** Root mean square of the components of v. */
    double rootMeanSquare() {
        double squares = 0;
        for (double component : direction) {
            squares += component * component;
        }
        return Math.sqrt(squares / direction.length);
    }

    static double unit(double[] point, int index) {
        return Math.max(1, Math.abs(point[index]));
    }
}

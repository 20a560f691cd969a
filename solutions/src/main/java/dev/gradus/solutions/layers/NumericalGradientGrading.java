package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.NumericalGradient;
import dev.gradus.exercises.layers.TwoLayerBackprop.Activation;
import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import dev.gradus.exercises.layers.TwoLayerBackprop.Parameters;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link NumericalGradient} with large steps, where a wrong quotient is far off and rounding is nothing, then
 * with the small steps that it is for. Functions are cubic: there every kind of difference has another error.
 */
@Grading(contract = NumericalGradient.class)
public final class NumericalGradientGrading {
    /**
     * Values of the functions are below 100 and come from fewer than 40 operations; the difference of two of them is
     * divided by 2h ≥ 0.1. The coordinates of a point may be off by one rounding, which counts no more than that.
     */
    private static final Tolerance QUOTIENT = new Tolerance(
            0, 1e-10, "100 x 40 roundings x 2^-53 / 0.1 is 4e-12, twice; another quotient differs by 1e-3 or more");

    /**
     * h = 10⁻⁵. The quotient of values up to 5 is rounded by up to 20 · 5 · 2⁻⁵³ / 2h = 6·10⁻¹⁰, twice; the truncation
     * error h²f‴/6 is below 10⁻¹⁰. A forward difference is off by h f″/2, some 10⁻⁶.
     */
    private static final Tolerance SMALL_STEP =
            new Tolerance(0, 1e-8, "rounding 6e-10 of each of two values, truncation 1e-10");

    private static final double RESTORED = 1e-12;
    private static final double USUAL_STEP = 1e-5;

    @Check(order = 1, points = 2, title = "the central difference of a function of one number")
    void oneNumber(@Submitted NumericalGradient submission, @Reference NumericalGradient reference, Cases cases) {
        for (double h : new double[] {0.1, 0.05, 0.2}) {
            Question question = Question.draw(cases, 1, h);
            question.compare(submission, reference);
        }
    }

    @Check(order = 2, points = 3, title = "each coordinate by itself, the others where they are")
    void severalNumbers(@Submitted NumericalGradient submission, @Reference NumericalGradient reference, Cases cases) {
        for (int n : new int[] {3, 5}) {
            Question question = Question.draw(cases, n, 0.1);
            question.compare(submission, reference);
        }
    }

    @Check(order = 3, points = 1, title = "x is afterwards what it was")
    void leavesX(@Submitted NumericalGradient submission, Cases cases) {
        for (int n : new int[] {1, 4}) {
            Question question = Question.draw(cases, n, 0.1);
            double[] x = question.x().clone();
            submission.gradient(question.f(), x, question.h());
            double worst = IntStream.range(0, n)
                    .mapToDouble(i -> Math.abs(x[i] - question.x()[i]))
                    .max()
                    .orElseThrow();
            question.given(that("x after the call", x))
                    .satisfies(
                            worst <= RESTORED,
                            "x was " + Show.value(question.x()) + " and is " + Show.value(x) + " after the call");
        }
    }

    @Check(
            order = 4,
            points = 2,
            title = "f is called twice for each coordinate, h above and h below, and not otherwise")
    void asksTwiceForEachCoordinate(@Submitted NumericalGradient submission, Cases cases) {
        for (int n : new int[] {1, 4}) {
            Question question = Question.draw(cases, n, 0.25);
            submission.gradient(question.f(), question.x().clone(), question.h());
            List<double[]> points = question.f().questions();
            int calls = points.size();
            question.given(that("calls of f", calls))
                    .satisfies(
                            calls == 2 * n,
                            "f was called " + calls + " times where " + n
                                    + (n == 1 ? " coordinate needs " : " coordinates need ") + 2 * n);
            for (int call = 0; call < calls; call++) {
                double[] point = points.get(call);
                question.given(that("call " + (call + 1) + " of f", point))
                        .satisfies(
                                question.isNeighbour(point),
                                "f was called at " + Show.value(point) + ", which is not x = "
                                        + Show.value(question.x()) + " with one coordinate moved by h = "
                                        + Show.number(question.h()));
            }
        }
    }

    @Check(order = 5, points = 1, title = "the step is the one that is passed in", visibility = Visibility.HIDDEN)
    void usesTheStep(@Submitted NumericalGradient submission, @Reference NumericalGradient reference, Cases cases) {
        for (double h : new double[] {0.5, 0.125}) {
            Question question = Question.draw(cases, 3, h);
            question.compare(submission, reference);
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "with h = 1e-5 the derivative of a smooth function is right to eight digits",
            visibility = Visibility.HIDDEN)
    void smoothFunction(@Submitted NumericalGradient submission, Cases cases) {
        int n = 4;
        double[] factors = cases.biases(n).getDDRM().getData();
        double[] x = cases.normalVector(n, 1);
        AskedFunction f = new AskedFunction("Σ c_i sin x_i with c = " + Show.value(factors), n, point -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += factors[i] * StrictMath.sin(point[i]);
            }
            return sum;
        });
        double[] right = IntStream.range(0, n)
                .mapToDouble(i -> factors[i] * StrictMath.cos(x[i]))
                .toArray();
        Question question = new Question(f, x, USUAL_STEP);
        question.given(that("gradient(f, x, h)", question.ask(submission))).isCloseTo(right, SMALL_STEP);
    }

    @Check(
            order = 7,
            points = 2,
            title = "of a network's loss it agrees with backpropagation, which knows formulas",
            visibility = Visibility.HIDDEN)
    void lossOfANetwork(@Submitted NumericalGradient submission, Cases cases) {
        Network network = Network.draw(cases, new Dimensions(3, 2, 2, 1), Activation.TANH);
        ReferenceTwoLayerBackprop backprop = new ReferenceTwoLayerBackprop();
        AskedFunction loss = new AskedFunction(
                "the loss of a network with 2 inputs, 2 tanh units and 1 output by its 9 parameters", 9, point -> {
                    SimpleMatrix a2 = backprop.forward(network.x(), parameters(point), network.hidden())
                            .a2();
                    return backprop.loss(a2, network.y());
                });
        Parameters at = network.parameters();
        double[] x = flat(at.w1(), at.b1(), at.w2(), at.b2());
        Gradients gradients = backprop.backprop(network.x(), network.y(), at, network.hidden());
        double[] right = flat(gradients.dW1(), gradients.db1(), gradients.dW2(), gradients.db2());
        Question question = new Question(loss, x, USUAL_STEP);
        question.given(that("gradient(f, x, h)", question.ask(submission))).isCloseTo(right, SMALL_STEP);
    }

    /** All entries in the order of the point. */
    private static double[] flat(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2) {
        return Stream.of(w1, b1, w2, b2)
                .flatMapToDouble(matrix -> DoubleStream.of(matrix.getDDRM().getData()))
                .toArray();
    }

    private static Parameters parameters(double[] p) {
        return new Parameters(
                new SimpleMatrix(2, 2, true, p[0], p[1], p[2], p[3]),
                new SimpleMatrix(1, 2, true, p[4], p[5]),
                new SimpleMatrix(2, 1, true, p[6], p[7]),
                new SimpleMatrix(1, 1, true, p[8]));
    }

    /** One call: a function, a point and a step. */
    private record Question(AskedFunction f, double[] x, double h) {
        static Question draw(Cases cases, int n, double h) {
            double[] cubes = rounded(cases.biases(n));
            double[] mixed = rounded(cases.biases(n));
            double[] x = rounded(cases.biases(n).scale(2));
            return new Question(AskedFunction.cubic(cubes, mixed), x, h);
        }

        /** To two decimals, so that the function can be read. */
        private static double[] rounded(SimpleMatrix row) {
            return DoubleStream.of(row.getDDRM().getData())
                    .map(value -> Math.rint(100 * value) / 100)
                    .toArray();
        }

        double[] ask(NumericalGradient subject) {
            return subject.gradient(f, x.clone(), h);
        }

        void compare(NumericalGradient submission, NumericalGradient reference) {
            given(that("gradient(f, x, h)", ask(submission))).isCloseTo(ask(reference), QUOTIENT);
        }

        Expect given(Expect expect) {
            return expect.given("f", f).given("x", x).given("h", h);
        }

        boolean isNeighbour(double[] point) {
            int moved = 0;
            for (int i = 0; i < x.length; i++) {
                double by = Math.abs(point[i] - x[i]);
                boolean byH = Math.abs(by - h) <= RESTORED;
                if (!byH && !(by <= RESTORED)) {
                    return false;
                }
                moved += byH ? 1 : 0;
            }
            return moved == 1;
        }
    }
}

package dev.gradus.solutions.initialization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.initialization.SymmetryBreaking;
import dev.gradus.exercises.initialization.SymmetryBreaking.Parameters;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link SymmetryBreaking}: counting, training, and first parameters, which are trained and counted by the
 * reference, so that each part stands for itself.
 */
@Grading(contract = SymmetryBreaking.class)
public final class SymmetryBreakingGrading {
    private static final Tolerance CLOSE = Tolerance.standard();
    private static final int STEPS = 100;
    private static final double RATE = 0.1;
    private static final double LARGEST = 10;
    private static final double ROUNDING = 1e-13;

    private record Course(HiddenUnits network, double rate, int steps) {
        Parameters ask(SymmetryBreaking breaking) {
            return breaking.train(network.x(), network.y(), network.parameters(), rate, steps);
        }
    }

    @Check(order = 1, points = 3, title = "distinctUnits counts hidden units that are alike once")
    void counting(@Submitted SymmetryBreaking submission, @Reference SymmetryBreaking reference, Cases cases) {
        HiddenUnits six = HiddenUnits.draw(cases, 3, 3, 6, 2);
        SimpleMatrix sameRows = six.parameters().w1().copy();
        for (int unit = 0; unit < 6; unit++) {
            sameRows.set(1, unit, sameRows.get(0, unit));
        }
        compareCounts(
                submission,
                reference,
                List.of(
                        HiddenUnits.draw(cases, 3, 2, 3, 1).copied(0, 0, 2),
                        six,
                        six.copied(0, 1, 0, 3, 1, 5),
                        six.copiedWhole(2, 2, 5, 2, 2, 5),
                        six.with(sameRows, six.parameters().b1()),
                        HiddenUnits.draw(cases, 3, 5, 4, 3).copied(0, 1, 2, 0)));
    }

    @Check(
            order = 2,
            points = 1,
            title = "units differ by a bias alone, by signs, and not by rounding",
            visibility = Visibility.HIDDEN)
    void closeCalls(@Submitted SymmetryBreaking submission, @Reference SymmetryBreaking reference, Cases cases) {
        HiddenUnits drawn = HiddenUnits.draw(cases, 3, 3, 5, 2);
        HiddenUnits alike = drawn.copied(0, 0, 0, 0, 4);
        SimpleMatrix biases = alike.parameters().b1().copy();
        biases.set(0, 2, biases.get(0, 2) + 0.01);
        SimpleMatrix mirrored = alike.parameters().w1().copy();
        mirrored.set(1, 1, -mirrored.get(1, 1));
        SimpleMatrix rounded = alike.parameters().w1().copy();
        rounded.set(2, 3, rounded.get(2, 3) + ROUNDING);
        compareCounts(
                submission,
                reference,
                List.of(
                        alike.with(alike.parameters().w1(), biases),
                        alike.with(mirrored, alike.parameters().b1()),
                        alike.with(rounded, alike.parameters().b1()),
                        HiddenUnits.draw(cases, 3, 4, 1, 2)));
    }

    @Check(order = 3, points = 3, title = "one step of train moves all four matrices against their gradients")
    void oneStep(@Submitted SymmetryBreaking submission, @Reference SymmetryBreaking reference, Cases cases) {
        compareTraining(
                submission,
                reference,
                List.of(
                        new Course(HiddenUnits.draw(cases, 3, 2, 4, 1), RATE, 1),
                        new Course(HiddenUnits.draw(cases, 5, 3, 4, 2), cases.learningRate(), 1),
                        new Course(HiddenUnits.draw(cases, 4, 5, 2, 3), RATE, 1)));
    }

    @Check(
            order = 4,
            points = 2,
            title = "the step agrees with the numeric derivative of the loss",
            visibility = Visibility.HIDDEN)
    void numericDerivative(@Submitted SymmetryBreaking submission, @Reference SymmetryBreaking reference, Cases cases) {
        HiddenUnits network = HiddenUnits.draw(cases, 4, 2, 3, 1);
        boolean judged = NumericComparison.judges(
                tensors -> loss(network, parameters(tensors)),
                tensors(network.parameters()),
                // With a rate of 1 the step is the gradient.
                at -> {
                    Parameters before = parameters(at);
                    Parameters after = submission.train(network.x(), network.y(), before, 1, 1);
                    requireShapes(after, before);
                    return tensors(new Parameters(
                            before.w1().minus(after.w1()),
                            before.b1().minus(after.b1()),
                            before.w2().minus(after.w2()),
                            before.b2().minus(after.b2())));
                },
                cases.random().nextLong(),
                "a batch of 4 samples, one step with the rate 1");
        if (!judged) {
            compareTraining(submission, reference, List.of(new Course(network, 1, 1)));
        }
    }

    @Check(order = 5, points = 2, title = "train makes as many steps as asked for, each from where the last one led")
    void manySteps(@Submitted SymmetryBreaking submission, @Reference SymmetryBreaking reference, Cases cases) {
        HiddenUnits network = HiddenUnits.draw(cases, 3, 2, 4, 1);
        List<Course> courses = List.of(
                new Course(network, RATE, 0),
                new Course(network, RATE, 2),
                new Course(network.copied(0, 0, 0, 0), RATE, 5),
                new Course(HiddenUnits.draw(cases, 5, 3, 4, 2), RATE, 12));
        List<Parameters> got = Independent.each(submission, courses, (s, c) -> c.ask(s));
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            if (!follows(submission, course, got.get(i))) {
                compare(course, got.get(i), course.ask(reference));
            }
        }
    }

    @Check(order = 6, points = 3, title = "from the first parameters of initialize all hidden units become different")
    void breaksSymmetry(@Submitted SymmetryBreaking submission, @Reference SymmetryBreaking reference, Cases cases) {
        for (int[] sizes : new int[][] {{2, 4, 1}, {3, 7, 2}}) {
            Parameters first = submission.initialize(sizes[0], sizes[1], sizes[2], cases.nextRandom());
            requireShapes(first, sizes[0], sizes[1], sizes[2]);
            HiddenUnits data = HiddenUnits.draw(cases, 6, sizes[0], sizes[1], sizes[2]);
            HiddenUnits network = new HiddenUnits(data.x(), data.y(), first);
            int distinct = reference.distinctUnits(
                    reference.train(network.x(), network.y(), network.parameters(), RATE, STEPS));
            network.given(that("the number of different hidden units after " + STEPS + " steps", distinct))
                    .isEqualTo(sizes[1]);
        }
    }

    @Check(
            order = 7,
            points = 1,
            title = "initialize has the right shapes, finite moderate entries, and follows its source of randomness",
            visibility = Visibility.HIDDEN)
    void firstParameters(@Submitted SymmetryBreaking submission, Cases cases) {
        Parameters one = submission.initialize(4, 5, 3, cases.nextRandom());
        Parameters other = submission.initialize(4, 5, 3, cases.nextRandom());
        for (Parameters first : List.of(one, other)) {
            requireShapes(first, 4, 5, 3);
            for (SimpleMatrix matrix : List.of(first.w1(), first.b1(), first.w2(), first.b2())) {
                that("an entry of the first parameters", matrix)
                        .isFinite()
                        .satisfies(
                                matrix.elementMaxAbs() <= LARGEST,
                                "initialize gives entries larger than 10 in size: tanh units would be saturated");
            }
        }
        boolean same = one.w1().isIdentical(other.w1(), 0)
                && one.b1().isIdentical(other.b1(), 0)
                && one.w2().isIdentical(other.w2(), 0);
        that("w1", one.w1())
                .satisfies(
                        !same,
                        "Two different seeds give the same first parameters: nothing is drawn from the given source of randomness");
    }

    private static void compareCounts(
            SymmetryBreaking submission, SymmetryBreaking reference, List<HiddenUnits> networks) {
        List<Integer> got = Independent.each(submission, networks, (s, n) -> s.distinctUnits(n.parameters()));
        for (int i = 0; i < networks.size(); i++) {
            networks.get(i)
                    .given(that("distinctUnits(parameters)", got.get(i)))
                    .isEqualTo(reference.distinctUnits(networks.get(i).parameters()));
        }
    }

    private static void compareTraining(SymmetryBreaking submission, SymmetryBreaking reference, List<Course> courses) {
        List<Parameters> got = Independent.each(submission, courses, (s, c) -> c.ask(s));
        for (int i = 0; i < courses.size(); i++) {
            compare(courses.get(i), got.get(i), courses.get(i).ask(reference));
        }
    }

    private static void compare(Course course, Parameters got, Parameters right) {
        List<String> names = List.of("w2", "b2", "w1", "b1");
        List<SimpleMatrix> gotTensors = List.of(got.w2(), got.b2(), got.w1(), got.b1());
        List<SimpleMatrix> rightTensors = List.of(right.w2(), right.b2(), right.w1(), right.b1());
        for (int i = 0; i < names.size(); i++) {
            course.network()
                    .givenAll(that(names.get(i) + " after " + course.steps() + " steps", gotTensors.get(i)))
                    .given("rate", course.rate())
                    .given("steps", course.steps())
                    .isCloseTo(rightTensors.get(i), CLOSE);
        }
    }

    /** Whether the steps are the submission's own single steps after each other: those are judged alone. */
    private static boolean follows(SymmetryBreaking submission, Course course, Parameters got) {
        Parameters present = course.network().parameters();
        for (int step = 0; step < course.steps(); step++) {
            present = submission.train(course.network().x(), course.network().y(), present, course.rate(), 1);
            if (!hasShapesOf(present, course.network().parameters())) {
                return false;
            }
        }
        return close(got.w1(), present.w1())
                && close(got.b1(), present.b1())
                && close(got.w2(), present.w2())
                && close(got.b2(), present.b2());
    }

    private static boolean hasShapesOf(Parameters got, Parameters right) {
        return got.w1().getNumRows() == right.w1().getNumRows()
                && got.w1().getNumCols() == right.w1().getNumCols()
                && got.b1().getNumCols() == right.b1().getNumCols()
                && got.w2().getNumRows() == right.w2().getNumRows()
                && got.w2().getNumCols() == right.w2().getNumCols()
                && got.b2().getNumCols() == right.b2().getNumCols();
    }

    private static boolean close(SimpleMatrix a, SimpleMatrix b) {
        return a.getNumRows() == b.getNumRows()
                && a.getNumCols() == b.getNumCols()
                && a.minus(b).elementMaxAbs() <= CLOSE.limit(b.elementMaxAbs());
    }

    private static void requireShapes(Parameters got, Parameters right) {
        requireShapes(
                got,
                right.w1().getNumRows(),
                right.w1().getNumCols(),
                right.w2().getNumCols());
    }

    private static void requireShapes(Parameters got, int inputs, int hidden, int outputs) {
        that("w1", got.w1()).hasShape(inputs, hidden);
        that("b1", got.b1()).hasShape(1, hidden);
        that("w2", got.w2()).hasShape(hidden, outputs);
        that("b2", got.b2()).hasShape(1, outputs);
    }

    private static double loss(HiddenUnits network, Parameters p) {
        SimpleMatrix a1 = Matrices.map(Matrices.addRow(network.x().mult(p.w1()), p.b1()), StrictMath::tanh);
        SimpleMatrix error = Matrices.addRow(a1.mult(p.w2()), p.b2()).minus(network.y());
        return error.elementMult(error).elementSum() / (2 * network.y().getNumRows());
    }

    private static NamedTensors tensors(Parameters p) {
        return NamedTensors.of("w2", p.w2()).and("b2", p.b2()).and("w1", p.w1()).and("b1", p.b1());
    }

    private static Parameters parameters(NamedTensors tensors) {
        return new Parameters(tensors.matrix("w1"), tensors.matrix("b1"), tensors.matrix("w2"), tensors.matrix("b2"));
    }
}

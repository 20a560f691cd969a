package dev.gradus.solutions.normalization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.normalization.ResidualBlock.Branch;
import dev.gradus.exercises.normalization.ResidualBlock.Gradients;
import dev.gradus.matrix.Matrices;
import java.util.List;
import java.util.function.Function;
import org.ejml.simple.SimpleMatrix;

/** A random residual block with an input, a projection and the gradient that arrives from above. */
record Block(SimpleMatrix x, Branch branch, SimpleMatrix projection, SimpleMatrix dY) {
    private static final double MARGIN = 1e-2;

    /** The gradients of every block, from the output backwards. */
    static final List<Part> PARTS = List.of(
            new Part("db2", Gradients::db2),
            new Part("dW2", Gradients::dW2),
            new Part("db1", Gradients::db1),
            new Part("dW1", Gradients::dW1),
            new Part("dX", Gradients::dX));

    /**
     * One gradient.
     *
     * @param label its name in the contract
     */
    record Part(String label, Function<Gradients, SimpleMatrix> of) {}

    /** A block that keeps the shape: as many outputs as inputs. */
    static Block keepingShape(Cases cases, int m, int d, int h) {
        return draw(cases, m, d, h, d);
    }

    /** Blocks that keep the shape in the first sizes, smallest first. */
    static List<Block> keepingShape(Cases cases, int count) {
        return cases.networkSizes().subList(0, count).stream()
                .map(size -> keepingShape(cases, size.batch(), size.inputs(), size.hidden()))
                .toList();
    }

    /** Blocks that change the shape in the first sizes, smallest first. */
    static List<Block> changingShape(Cases cases, int count) {
        return cases.networkSizes().subList(0, count).stream()
                .map(size -> changingShape(cases, size))
                .toList();
    }

    static Block changingShape(Cases cases, Dimensions size) {
        return draw(cases, size.batch(), size.inputs(), size.hidden(), size.outputs());
    }

    private static Block draw(Cases cases, int m, int d, int h, int k) {
        while (true) {
            Block drawn = new Block(
                    cases.normal(m, d, 1),
                    new Branch(cases.normal(d, h, 1), cases.biases(h), cases.normal(h, k, 1), cases.biases(k)),
                    cases.normal(d, k, 1),
                    cases.normal(m, k, 1));
            if (drawn.isAwayFromKink()) {
                return drawn;
            }
        }
    }

    /** No pre-activation near 0, and hidden units of both kinds. */
    boolean isAwayFromKink() {
        SimpleMatrix z1 = Matrices.addRow(x.mult(branch.w1()), branch.b1());
        double nearest = Matrices.map(z1, Math::abs).elementMin();
        return nearest >= MARGIN && z1.elementMin() < 0 && z1.elementMax() > 0;
    }

    /** The same block with a branch that gives 0 whatever comes in. */
    Block withSilentBranch() {
        SimpleMatrix zeros =
                new SimpleMatrix(branch.w2().getNumRows(), branch.w2().getNumCols());
        SimpleMatrix none = new SimpleMatrix(1, branch.b2().getNumCols());
        return new Block(x, new Branch(branch.w1(), branch.b1(), zeros, none), projection, dY);
    }

    /** The same with smaller or larger weights, and the biases as they are. */
    Block withWeightsScaled(double factor) {
        Branch scaled =
                new Branch(branch.w1().scale(factor), branch.b1(), branch.w2().scale(factor), branch.b2());
        return new Block(x, scaled, projection, dY);
    }

    /** The same branch on another input. */
    Block on(SimpleMatrix input) {
        return new Block(input, branch, projection, dY);
    }

    /** The same with another gradient from above. */
    Block receiving(SimpleMatrix gradient) {
        return new Block(x, branch, projection, gradient);
    }

    Expect given(Expect expect) {
        return expect.given("x", x)
                .given("w1", branch.w1())
                .given("b1", branch.b1())
                .given("w2", branch.w2())
                .given("b2", branch.b2());
    }

    Expect givenBackward(Expect expect) {
        return given(expect).given("dY", dY);
    }
}

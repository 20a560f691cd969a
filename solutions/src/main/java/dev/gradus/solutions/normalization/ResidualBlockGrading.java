package dev.gradus.solutions.normalization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.normalization.ResidualBlock;
import dev.gradus.exercises.normalization.ResidualBlock.Branch;
import dev.gradus.exercises.normalization.ResidualBlock.Gradients;
import dev.gradus.exercises.normalization.ResidualBlock.ProjectedGradients;
import dev.gradus.solutions.gradients.NumericComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link ResidualBlock}: branch, block, both backward passes, a silent branch, and a deep stack. */
@Grading(contract = ResidualBlock.class)
public final class ResidualBlockGrading {
    private static final Tolerance CLOSE = Tolerance.standard();
    private static final Dimensions SMALL = new Dimensions(4, 2, 5, 3);
    private static final int DEPTH = 12;
    private static final double SMALL_WEIGHTS = 0.1;

    @Check(order = 1, points = 1, title = "the branch is two dense layers with a ReLU between them")
    void branch(@Submitted ResidualBlock submission, @Reference ResidualBlock reference, Cases cases) {
        List<Block> blocks = Block.changingShape(cases, 3);
        List<SimpleMatrix> answers = Independent.each(submission, blocks, (s, b) -> s.branch(b.x(), b.branch()));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            block.given(that("branch(x, branch)", answers.get(i)))
                    .isCloseTo(reference.branch(block.x(), block.branch()), CLOSE);
        }
    }

    @Check(order = 2, points = 2, title = "a block that keeps the shape adds its branch to its input")
    void forward(
            @Submitted ResidualBlock submission, @Reference ResidualBlock reference, Cases cases, Evidence evidence) {
        List<Block> blocks = Block.keepingShape(cases, 3);
        List<SimpleMatrix> answers = Independent.each(submission, blocks, (s, b) -> s.forward(b.x(), b.branch()));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            SimpleMatrix right = reference.forward(block.x(), block.branch());
            ErrorMap.show(evidence, "forward(x, branch)", answers.get(i), right);
            block.given(that("forward(x, branch)", answers.get(i))).isCloseTo(right, CLOSE);
        }
    }

    @Check(order = 3, points = 2, title = "a block that changes the shape projects its input")
    void forwardProjected(
            @Submitted ResidualBlock submission, @Reference ResidualBlock reference, Cases cases, Evidence evidence) {
        List<Block> blocks = Block.changingShape(cases, 3);
        List<SimpleMatrix> answers =
                Independent.each(submission, blocks, (s, b) -> s.forwardProjected(b.x(), b.branch(), b.projection()));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            SimpleMatrix right = reference.forwardProjected(block.x(), block.branch(), block.projection());
            ErrorMap.show(evidence, "forwardProjected(x, branch, projection)", answers.get(i), right);
            block.given(that("forwardProjected(x, branch, projection)", answers.get(i)))
                    .given("projection", block.projection())
                    .isCloseTo(right, CLOSE);
        }
    }

    @Check(order = 4, points = 3, title = "backward gives the gradients of the branch, and by x through both ways")
    void backward(
            @Submitted ResidualBlock submission, @Reference ResidualBlock reference, Cases cases, Evidence evidence) {
        List<Block> blocks = Block.keepingShape(cases, 3);
        List<Gradients> answers = Independent.each(submission, blocks, (s, b) -> s.backward(b.x(), b.branch(), b.dY()));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Gradients right = reference.backward(block.x(), block.branch(), block.dY());
            ErrorMap.show(evidence, "dX", answers.get(i).dX(), right.dX());
            compare(block, answers.get(i), right);
        }
    }

    @Check(order = 5, points = 3, title = "backwardProjected goes back through the projection and gives its gradient")
    void backwardProjected(@Submitted ResidualBlock submission, @Reference ResidualBlock reference, Cases cases) {
        List<Block> blocks = new ArrayList<>(Block.changingShape(cases, 3));
        // A projection may be square: then a missing transposition shows in numbers only.
        blocks.add(Block.keepingShape(cases, 3, 4, 5));
        List<ProjectedGradients> answers = Independent.each(
                submission, blocks, (s, b) -> s.backwardProjected(b.x(), b.branch(), b.projection(), b.dY()));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            ProjectedGradients right =
                    reference.backwardProjected(block.x(), block.branch(), block.projection(), block.dY());
            block.givenBackward(that("dProjection", answers.get(i).dProjection()))
                    .given("projection", block.projection())
                    .isCloseTo(right.dProjection(), CLOSE);
            compare(block, answers.get(i).block(), right.block());
        }
    }

    @Check(order = 6, points = 2, title = "every gradient agrees with the numeric derivative of the forward pass")
    void numericGradient(@Submitted ResidualBlock submission, @Reference ResidualBlock reference, Cases cases) {
        Block block = Block.changingShape(cases, SMALL);
        NamedTensors at = tensors(
                block.projection(),
                new Gradients(
                        block.x(),
                        block.branch().w1(),
                        block.branch().b1(),
                        block.branch().w2(),
                        block.branch().b2()));
        boolean judged = NumericComparison.judges(
                p -> reference
                        .forwardProjected(p.matrix("x"), branch(p), p.matrix("projection"))
                        .elementMult(block.dY())
                        .elementSum(),
                at,
                p -> {
                    ProjectedGradients got =
                            submission.backwardProjected(p.matrix("x"), branch(p), p.matrix("projection"), block.dY());
                    requireShapes(block, got);
                    return tensors(got.dProjection(), got.block());
                },
                cases.random().nextLong(),
                "a block with 2 inputs, 5 hidden units and 3 outputs on a batch of 4 samples");
        if (!judged) {
            compare(
                    block,
                    submission
                            .backwardProjected(block.x(), block.branch(), block.projection(), block.dY())
                            .block(),
                    reference
                            .backwardProjected(block.x(), block.branch(), block.projection(), block.dY())
                            .block());
        }
    }

    @Check(
            order = 7,
            points = 1,
            title = "a block whose branch gives 0 passes input and gradient on as they are",
            visibility = Visibility.HIDDEN)
    void silentBranch(@Submitted ResidualBlock submission, Cases cases) {
        Block block = Block.keepingShape(cases, 3, 4, 5).withSilentBranch();
        block.given(that("forward(x, branch)", submission.forward(block.x(), block.branch())))
                .isCloseTo(block.x(), CLOSE);
        block.givenBackward(that(
                        "dX",
                        submission
                                .backward(block.x(), block.branch(), block.dY())
                                .dX()))
                .isCloseTo(block.dY(), CLOSE);
    }

    @Check(
            order = 8,
            points = 1,
            title = "the gradient reaches the first of twelve blocks with small weights",
            visibility = Visibility.HIDDEN)
    void deepStack(
            @Submitted ResidualBlock submission, @Reference ResidualBlock reference, Cases cases, Evidence evidence) {
        List<Block> stack = stack(reference, cases);
        double[] got = new double[DEPTH];
        double[] right = new double[DEPTH];
        SimpleMatrix gradient = stack.get(DEPTH - 1).dY();
        for (int i = DEPTH - 1; i >= 0; i--) {
            Block block = stack.get(i).receiving(gradient);
            SimpleMatrix dX =
                    submission.backward(block.x(), block.branch(), gradient).dX();
            gradient = reference.backward(block.x(), block.branch(), gradient).dX();
            right[i] = gradient.normF();
            got[i] = dX == null ? Double.NaN : dX.normF();
            if (i == 0) {
                evidence.show(picture(got, right));
            }
            block.givenBackward(that("dX of block " + (i + 1) + " of " + DEPTH, dX))
                    .isCloseTo(gradient, CLOSE);
        }
    }

    private static List<Block> stack(ResidualBlock reference, Cases cases) {
        List<Block> stack = new ArrayList<>();
        SimpleMatrix x = cases.normal(3, 4, 1);
        while (stack.size() < DEPTH) {
            Block block = Block.keepingShape(cases, 3, 4, 5)
                    .withWeightsScaled(SMALL_WEIGHTS)
                    .on(x);
            if (block.isAwayFromKink()) {
                stack.add(block);
                x = reference.forward(x, block.branch());
            }
        }
        return stack;
    }

    private static Picture picture(double[] got, double[] right) {
        double[] blocks = new double[right.length];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = i + 1;
        }
        return new Picture.Curves(
                "Size of the gradient at the input of each block",
                String.format(
                        Locale.ROOT,
                        "Norm of dX from block 12 back to block 1, submitted and right. At block 1 it is %.4g where %.4g is right.",
                        got[0],
                        right[0]),
                "block",
                "norm of dX",
                false,
                true,
                List.of(new Picture.Line("submitted", blocks, got), new Picture.Line("right", blocks, right)));
    }

    private static void compare(Block block, Gradients got, Gradients right) {
        for (Block.Part part : Block.PARTS) {
            block.givenBackward(that(part.label(), part.of().apply(got)))
                    .isCloseTo(part.of().apply(right), CLOSE);
        }
    }

    private static void requireShapes(Block block, ProjectedGradients got) {
        Gradients like = new Gradients(
                block.x(),
                block.branch().w1(),
                block.branch().b1(),
                block.branch().w2(),
                block.branch().b2());
        for (Block.Part part : Block.PARTS) {
            SimpleMatrix parameter = part.of().apply(like);
            that(part.label(), part.of().apply(got.block())).hasShape(parameter.getNumRows(), parameter.getNumCols());
        }
        that("dProjection", got.dProjection())
                .hasShape(block.projection().getNumRows(), block.projection().getNumCols());
    }

    private static NamedTensors tensors(SimpleMatrix projection, Gradients g) {
        return NamedTensors.of("projection", projection)
                .and("w2", g.dW2())
                .and("b2", g.db2())
                .and("w1", g.dW1())
                .and("b1", g.db1())
                .and("x", g.dX());
    }

    private static Branch branch(NamedTensors p) {
        return new Branch(p.matrix("w1"), p.matrix("b1"), p.matrix("w2"), p.matrix("b2"));
    }
}

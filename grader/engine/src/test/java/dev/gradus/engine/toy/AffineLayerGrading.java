package dev.gradus.engine.toy;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.report.Visibility;
import org.ejml.simple.SimpleMatrix;

@Grading(contract = AffineLayer.class)
final class AffineLayerGrading {

    @Check(order = 1, points = 2, title = "forward adds the bias to every row")
    void forward(@Submitted AffineLayer submission, @Reference AffineLayer reference, Cases cases) {
        for (Dimensions size : cases.networkSizes()) {
            SimpleMatrix x = cases.normal(size.batch(), size.inputs(), 1);
            SimpleMatrix w = cases.normal(size.inputs(), size.hidden(), 1);
            SimpleMatrix b = cases.biases(size.hidden());
            Expect.that("z", submission.forward(x, w, b))
                    .given("x", x)
                    .isCloseTo(reference.forward(x, w, b), Tolerance.standard());
        }
    }

    @Check(order = 2, points = 3, title = "gradients are averaged", visibility = Visibility.HIDDEN)
    void gradients(@Submitted AffineLayer submission, @Reference AffineLayer reference, Cases cases) {
        for (Dimensions size : cases.networkSizes()) {
            SimpleMatrix x = cases.normal(size.batch(), size.inputs(), 1);
            SimpleMatrix dz = cases.normal(size.batch(), size.hidden(), 1);
            AffineLayer.Gradients right = reference.backward(x, dz);
            AffineLayer.Gradients got = submission.backward(x, dz);
            Expect.that("dW", got.dW()).isCloseTo(right.dW(), Tolerance.standard());
            Expect.that("db", got.db()).isCloseTo(right.db(), Tolerance.standard());
        }
    }

    @Check(order = 3, points = 1, title = "weights have variance 1/rows")
    void weights(@Submitted AffineLayer submission, @Reference AffineLayer reference, Cases cases) {
        Expect.that("weights", submission.weights(2, 3, cases.nextRandom())).hasShape(2, 3);
        double[] w = Tensors.values(submission.weights(60, 160, cases.nextRandom()));
        double squares = 0;
        for (double value : w) {
            squares += value * value;
        }
        double variance = squares / w.length;
        // 6 standard errors of a variance of 9,600 normal values are 8.7 %.
        Expect.that("variance", variance).satisfies(Math.abs(variance * 60 - 1) < 0.087, "the variance is not 1/60");
    }
}

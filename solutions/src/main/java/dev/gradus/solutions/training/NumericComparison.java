package dev.gradus.solutions.training;

import dev.gradus.engine.gradient.GradientCheck;
import dev.gradus.engine.gradient.GradientCheckResult;
import dev.gradus.engine.gradient.GradientFinding;
import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Gradients;
import dev.gradus.exercises.training.XorMlp.Parameters;
import java.util.List;
import java.util.Optional;

/** Compares submitted gradients with the numeric derivative of the reference's loss: no gradient of ours takes part. */
final class NumericComparison {
    private final XorMlp submission;
    private final XorMlp reference;
    private final Network network;

    NumericComparison(XorMlp submission, XorMlp reference, Network network) {
        this.submission = submission;
        this.reference = reference;
        this.network = network;
    }

    /** Throws {@link CheckFailed} for a wrong gradient; a loss that cannot be differentiated well enough blames nobody. */
    void judge(long seed, Evidence evidence) {
        GradientCheckResult result = GradientCheck.of(this::loss)
                .withSeed(seed)
                .at(tensors(network.parameters()))
                .against(tensors -> tensors(gradients(parameters(tensors))));
        if (result instanceof GradientCheckResult.Fail fail) {
            GradientPictures.show(evidence, fail.tensors());
            throw failed(fail.findings());
        }
        if (result instanceof GradientCheckResult.Invalid invalid) {
            throw new CheckFailed(invalid.message());
        }
    }

    private double loss(NamedTensors tensors) {
        return reference.loss(reference.predict(network.x(), parameters(tensors)), network.y());
    }

    private Gradients gradients(Parameters at) {
        Gradients gradients = submission.gradients(network.x(), network.y(), at);
        Tensor.requireShapes(gradients, at);
        return gradients;
    }

    private static NamedTensors tensors(Parameters p) {
        return NamedTensors.of("w2", p.w2()).and("b2", p.b2()).and("w1", p.w1()).and("b1", p.b1());
    }

    private static NamedTensors tensors(Gradients g) {
        return NamedTensors.of("w2", g.dW2())
                .and("b2", g.db2())
                .and("w1", g.dW1())
                .and("b1", g.db1());
    }

    private static Parameters parameters(NamedTensors tensors) {
        return new Parameters(tensors.matrix("w1"), tensors.matrix("b1"), tensors.matrix("w2"), tensors.matrix("b2"));
    }

    private CheckFailed failed(List<GradientFinding> findings) {
        GradientFinding first = findings.get(0);
        List<Fact> others = findings.stream()
                .skip(1)
                .map(finding -> new Fact("gradient by " + finding.tensor(), finding.sentence()))
                .toList();
        return new CheckFailed(new Finding(
                first.sentence(),
                Optional.of("gradient by " + first.where()),
                Optional.of(network.x().getNumRows() + " samples, " + network.hidden() + " hidden units; random point "
                        + first.pointSeed()),
                Optional.of(Show.number(first.numeric())),
                Optional.of(Show.number(first.analytic())),
                others));
    }
}

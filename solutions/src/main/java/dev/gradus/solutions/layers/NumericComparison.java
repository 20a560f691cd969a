package dev.gradus.solutions.layers;

import dev.gradus.engine.gradient.GradientCheck;
import dev.gradus.engine.gradient.GradientCheckResult;
import dev.gradus.engine.gradient.GradientFinding;
import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.engine.report.Fact;
import dev.gradus.engine.report.Finding;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import dev.gradus.exercises.layers.TwoLayerBackprop.Parameters;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** Compares submitted gradients with the numeric derivative of the reference's loss: no formula of ours takes part. */
final class NumericComparison {
    private final TwoLayerBackprop submission;
    private final TwoLayerBackprop reference;
    private final Network network;

    NumericComparison(TwoLayerBackprop submission, TwoLayerBackprop reference, Network network) {
        this.submission = submission;
        this.reference = reference;
        this.network = network;
    }

    /** Whether the loss could be differentiated well enough to judge; throws {@link CheckFailed} for a wrong gradient. */
    boolean judges(long seed) {
        GradientCheckResult result = GradientCheck.of(this::loss)
                .withSeed(seed)
                .at(tensors(network.parameters()))
                .against(parameters -> tensors(gradients(parameters(parameters))));
        if (result instanceof GradientCheckResult.Fail fail) {
            throw failed(fail.findings());
        }
        if (result instanceof GradientCheckResult.Invalid invalid) {
            throw new CheckFailed(invalid.message());
        }
        return result instanceof GradientCheckResult.Pass;
    }

    private double loss(NamedTensors parameters) {
        SimpleMatrix a2 = reference
                .forward(network.x(), parameters(parameters), network.hidden())
                .a2();
        return reference.loss(a2, network.y());
    }

    private Gradients gradients(Parameters at) {
        Gradients gradients = submission.backprop(network.x(), network.y(), at, network.hidden());
        for (Tensor tensor : Tensor.values()) {
            network.given(Expect.that(tensor.label(), tensor.of(gradients)))
                    .hasShape(tensor.rows(network), tensor.columns(network));
        }
        return gradients;
    }

    /** From the output backwards, so that the first finding is where it starts to go wrong. */
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
        Tensors.Shape shape = Tensors.shape(network.x());
        return new CheckFailed(new Finding(
                first.sentence(),
                Optional.of("gradient by " + first.where()),
                Optional.of("a " + network.hidden() + " network on a batch of shape " + shape + "; random point "
                        + first.pointSeed()),
                Optional.of(Show.number(first.numeric())),
                Optional.of(Show.number(first.analytic())),
                others));
    }
}

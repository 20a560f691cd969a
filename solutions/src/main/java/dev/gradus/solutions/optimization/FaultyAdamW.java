package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.AdamW;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyAdamW implements AdamW {
    private final Set<Slip> slips;
    private final Adam adam;

    public FaultyAdamW(Set<Slip> slips) {
        this.slips = Set.copyOf(slips);
        Set<AdamSlip> inAdam = EnumSet.noneOf(AdamSlip.class);
        if (makes(Slip.NOT_CORRECTED)) {
            inAdam.add(AdamSlip.NOT_CORRECTED);
        }
        if (makes(Slip.EPSILON_INSIDE)) {
            inAdam.add(AdamSlip.EPSILON_INSIDE);
        }
        this.adam = new FaultyAdam(inAdam);
    }

    private boolean makes(Slip slip) {
        return slips.contains(slip);
    }

    private boolean decays(Role role) {
        if (makes(Slip.ROLES_EXCHANGED)) {
            return role == Role.BIAS;
        }
        return role == Role.WEIGHT || makes(Slip.BIASES_DECAY);
    }

    @Override
    public Adam.Step decoupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        if (!decays(role) || makes(Slip.NEVER_SHRINKS)) {
            return adam.step(parameters, gradient, state, settings);
        }
        double share = settings.rate() * decay;
        if (makes(Slip.SHRINKS_AFTER_THE_STEP)) {
            Adam.Step step = adam.step(parameters, gradient, state, settings);
            return new Adam.Step(step.parameters().scale(1 - share), step.state());
        }
        if (makes(Slip.SHRINKS_BY_A_CONSTANT)) {
            return adam.step(parameters.minus(map(parameters, Math::signum).scale(share)), gradient, state, settings);
        }
        SimpleMatrix used = makes(Slip.PENALTY_IN_GRADIENT) || makes(Slip.PENALTY_AND_DECAY)
                ? gradient.plus(parameters.scale(decay))
                : gradient;
        return adam.step(parameters.scale(kept(share, decay)), used, state, settings);
    }

    private double kept(double share, double decay) {
        if (makes(Slip.PENALTY_IN_GRADIENT)) {
            return 1;
        }
        if (makes(Slip.SHRINKS_WITHOUT_RATE)) {
            return 1 - decay;
        }
        if (makes(Slip.SHRINKS_TWICE)) {
            return 1 - 2 * share;
        }
        return makes(Slip.WEIGHTS_GROW) ? 1 + share : 1 - share;
    }

    @Override
    public Adam.Step coupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role) {
        if (!decays(role) || makes(Slip.NO_PENALTY)) {
            return adam.step(parameters, gradient, state, settings);
        }
        if (makes(Slip.COUPLED_ONLY_SHRINKS)) {
            return adam.step(parameters.scale(1 - settings.rate() * decay), gradient, state, settings);
        }
        SimpleMatrix whole = gradient.plus(penalty(parameters, settings.rate(), decay));
        if (makes(Slip.PENALTY_IN_FIRST_MOMENT_ONLY)) {
            // The second moment of the plain gradient, beside the first of the whole one.
            Adam.State plain = adam.step(parameters, gradient, state, settings).state();
            Adam.State both = adam.step(parameters, whole, state, settings).state();
            SimpleMatrix move = AdamMove.of(
                    both.m(),
                    plain.v(),
                    both.steps(),
                    makes(Slip.NOT_CORRECTED) ? 0 : settings.beta1(),
                    makes(Slip.NOT_CORRECTED) ? 0 : settings.beta2(),
                    settings.epsilon(),
                    settings.rate());
            return new Adam.Step(parameters.minus(move), new Adam.State(both.m(), plain.v(), both.steps()));
        }
        return adam.step(parameters, whole, state, settings);
    }

    private SimpleMatrix penalty(SimpleMatrix parameters, double rate, double decay) {
        if (makes(Slip.PENALTY_DOUBLED)) {
            return parameters.scale(2 * decay);
        }
        if (makes(Slip.PENALTY_SUBTRACTED)) {
            return parameters.scale(-decay);
        }
        if (makes(Slip.PENALTY_WITH_RATE)) {
            return parameters.scale(rate * decay);
        }
        if (makes(Slip.PENALTY_ITSELF)) {
            return parameters.elementMult(parameters).scale(decay / 2);
        }
        return parameters.scale(decay);
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        PENALTY_IN_GRADIENT(
                Place.DECOUPLED,
                "decoupled adds λw to the gradient, so Adam's division rescales the decay: weights with large gradients hardly shrink.",
                "In decoupled the moments must not know of λ: what shrinks the weights stands beside Adam."),
        PENALTY_AND_DECAY(
                Place.DECOUPLED,
                "decoupled does both: it shrinks the weights and adds λw to the gradient as well.",
                "The two ways are alternatives; which of them belongs to decoupled?"),
        SHRINKS_WITHOUT_RATE(
                Place.DECOUPLED,
                "decoupled multiplies the weights with 1 − λ: the learning rate is missing in the decay.",
                "Compare your factor with that of the contract."),
        SHRINKS_TWICE(
                Place.DECOUPLED,
                "decoupled multiplies the weights with 1 − 2ηλ: it decays twice as fast as asked.",
                "The penalty is (λ/2) Σ w²; what is left of the 2 after differentiating?"),
        WEIGHTS_GROW(
                Place.DECOUPLED,
                "decoupled multiplies the weights with 1 + ηλ, so they grow where they should shrink.",
                "With a gradient of zero the weights should come closer to zero."),
        SHRINKS_AFTER_THE_STEP(
                Place.DECOUPLED,
                "decoupled shrinks what Adam's step has added as well: the factor is applied after the step.",
                "The factor 1 − ηλ is for the weights as they come in."),
        SHRINKS_BY_A_CONSTANT(
                Place.DECOUPLED,
                "decoupled takes the same amount off every weight, large or small, which is the decay of Σ |w|.",
                "The decay is a factor: large weights lose more than small ones."),
        NEVER_SHRINKS(
                Place.DECOUPLED,
                "decoupled is plain Adam: λ is not used.",
                "With a gradient of zero the weights should still shrink a little."),
        COUPLED_ONLY_SHRINKS(
                Place.COUPLED,
                "coupled shrinks the weights beside Adam, as decoupled does: the moments do not know of the penalty.",
                "In coupled the penalty is part of the loss: where does its gradient come in?"),
        PENALTY_DOUBLED(
                Place.COUPLED,
                "coupled adds 2λw to the gradient, as for a penalty λ Σ w² without the ½.",
                "Differentiate the contract's penalty, with its factor."),
        PENALTY_SUBTRACTED(
                Place.COUPLED,
                "coupled subtracts λw from the gradient, so it rewards large weights.",
                "A penalty is added to the loss, and its gradient to the gradient."),
        PENALTY_WITH_RATE(
                Place.COUPLED,
                "coupled adds ηλw to the gradient: the learning rate counts twice, for it scales the move already.",
                "The gradient of the penalty does not know of the learning rate."),
        PENALTY_ITSELF(
                Place.COUPLED,
                "coupled adds the penalty (λ/2)w² itself and not its derivative.",
                "What goes into the moments is a gradient."),
        PENALTY_IN_FIRST_MOMENT_ONLY(
                Place.COUPLED,
                "coupled adds λw for the first moment only; the second is made of the gradient without it.",
                "Adam gets one gradient and makes both moments of it."),
        NO_PENALTY(
                Place.COUPLED,
                "coupled is plain Adam: λ is not used.",
                "Write down the loss with the penalty, then its gradient."),
        BIASES_DECAY(Place.ROLE, "Biases decay too; λ is for weights only.", "Look at what the role is for."),
        ROLES_EXCHANGED(
                Place.ROLE,
                "Biases decay and weights do not: the roles are exchanged.",
                "Look at the condition on the role."),
        NOT_CORRECTED(
                Place.CORRECTION,
                "The moments are not corrected for their start at zero, so the first steps are far too long.",
                "Compare your step with that of the Adam exercise: something between the moments and the move is missing."),
        EPSILON_INSIDE(
                Place.DIVISOR,
                "ε stands inside the root, which makes steps of entries with tiny gradients far too short.",
                "Check where the parenthesis of the square root closes.");

        private final Place place;
        private final String says;
        private final String helps;

        Slip(Place place, String says, String helps) {
            this.place = place;
            this.says = says;
            this.helps = helps;
        }

        @Override
        public String says() {
            return says;
        }

        @Override
        public String helps() {
            return helps;
        }

        /** Two mistakes in the same place stand in the same line of code. */
        @Override
        public boolean excludes(Mistake other) {
            return other != this
                    && other instanceof Slip slip
                    && (slip.place == place
                            || EnumSet.of(this, slip).equals(EnumSet.of(PENALTY_IN_FIRST_MOMENT_ONLY, EPSILON_INSIDE)));
        }

        private enum Place {
            DECOUPLED,
            COUPLED,
            ROLE,
            CORRECTION,
            DIVISOR
        }
    }
}

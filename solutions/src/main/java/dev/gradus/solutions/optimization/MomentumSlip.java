package dev.gradus.solutions.optimization;

import dev.gradus.engine.pack.Mistake;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What people get wrong in momentum: the switches of {@link FaultyMomentum}. */
public enum MomentumSlip implements Mistake {
    START_TRANSPOSED(
            EnumSet.of(Place.START_SHAPE),
            "The first velocity has rows and columns exchanged.",
            "A velocity has the shape of its parameters: compare the order of start's arguments with the order you use."),
    START_IN_MOTION(
            EnumSet.of(Place.START_VALUES),
            "The first velocity is not zero: the parameters would move before any gradient has been seen.",
            "A new SimpleMatrix is zero everywhere; at rest means just that."),
    AVERAGED(
            EnumSet.of(Place.VELOCITY),
            "The velocity is an average, βv + (1 − β)g: at β = 0.9 every step comes out ten times too short.",
            "Here the velocity is a decaying sum; which factor does the newest gradient have in it?"),
    WEIGHTS_SWAPPED(
            EnumSet.of(Place.VELOCITY),
            "The velocity is (1 − β)v + βg: the old velocity has the weight that belongs to forgetting.",
            "With β close to 1 the velocity has a long memory: which of the two terms must β multiply?"),
    NEVER_DECAYS(
            EnumSet.of(Place.VELOCITY),
            "The velocity is the plain sum of all gradients: without the factor β old ones never fade.",
            "What should become of the velocity when the gradient is zero from now on?"),
    BETA_ON_THE_SUM(
            EnumSet.of(Place.VELOCITY),
            "The velocity is β(v + g): the newest gradient is damped too, and not only the old velocity.",
            "Check where the parenthesis closes: β belongs to what was there before."),
    VELOCITY_RESET(
            EnumSet.of(Place.VELOCITY),
            "The velocity is the newest gradient alone, so these are plain gradient steps: the old velocity is not used.",
            "The state that goes in must have a part in the state that comes out."),
    VELOCITY_DOWNHILL(
            EnumSet.of(Place.VELOCITY, Place.SIGN),
            "The velocity has the opposite sign: it gathers −g and is added, where the contract gathers g and subtracts.",
            "Both lead to the same parameters, but the velocity is part of the answer: exchange the two signs."),
    RATE_LOST(
            EnumSet.of(Place.RATE),
            "The learning rate is not used at all: every step is a whole velocity long.",
            "In one form the rate scales the gradient, in the other the move: yours does neither."),
    RATE_TWICE(
            EnumSet.of(Place.RATE),
            "The learning rate is used twice, on the gradient as it enters the velocity and on the move.",
            "These are two forms in one; keep the rate in the one place that you declared in start."),
    DECLARED_INSIDE(
            EnumSet.of(Place.RATE),
            "start declares RATE_INSIDE, but step computes with the rate outside: its velocity gathers g, and the move is ηv.",
            "Either form is right: declare the one that you compute."),
    DECLARED_OUTSIDE(
            EnumSet.of(Place.RATE),
            "start declares RATE_OUTSIDE, but step computes with the rate inside: its velocity gathers ηg, and is the move.",
            "Either form is right: declare the one that you compute."),
    UPHILL(
            EnumSet.of(Place.SIGN),
            "The parameters move along the velocity, which points uphill: a plus stands where a minus belongs.",
            "The velocity is made of gradients, so it points to where the loss grows."),
    OLD_VELOCITY_MOVES(
            EnumSet.of(Place.MOVE),
            "The parameters move by the velocity from before, so that every gradient comes one step late and the first step does nothing.",
            "In which order are the two lines: the new velocity, and the move along it?"),
    LOOKS_AHEAD(
            EnumSet.of(Place.MOVE),
            "The parameters move along g + βv, which is Nesterov's variant: β is applied once more than the plain form has it.",
            "The move is the velocity itself, times the learning rate if that stands outside."),
    OLD_VELOCITY_RETURNED(
            EnumSet.of(Place.RETURN),
            "The state that comes back holds the velocity that went in: the next step would start from the old one.",
            "SimpleMatrix does not change in place: put the velocity that you computed into the new state.");

    private final Set<Place> places;
    private final String says;
    private final String helps;

    MomentumSlip(Set<Place> places, String says, String helps) {
        this.places = places;
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
        return other != this && other instanceof MomentumSlip slip && !Collections.disjoint(slip.places, places);
    }

    private enum Place {
        START_SHAPE,
        START_VALUES,
        VELOCITY,
        RATE,
        SIGN,
        MOVE,
        RETURN
    }
}

package dev.gradus.solutions.regularization;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in L2 regularisation: the switches of {@link FaultyL2Penalty}. */
public enum L2PenaltySlip implements Mistake {
    HALF_MISSING(
            Place.PENALTY,
            "The penalty is twice too large: it is λ Σ w² without the ½.",
            "Conventions differ between libraries; compare yours with the contract's first one."),
    ABSOLUTE_VALUES(
            Place.PENALTY,
            "The penalty adds up absolute values instead of squares: that is L1.",
            "Which power of the weights stands in the contract?"),
    ROOT_TAKEN(
            Place.PENALTY,
            "The penalty is built from the norm of the weights: a square root was taken that does not belong there.",
            "The penalty is a sum of squares; what does a norm do to it?"),
    LAMBDA_SQUARED(
            Place.PENALTY,
            "λ comes in squared.",
            "What exactly does your code square, the weight or the product with λ?"),
    MEAN_OF_SQUARES(
            Place.PENALTY,
            "The penalty is divided by the number of weights: a mean stands where a sum belongs.",
            "A network with twice as many weights has about twice the penalty."),
    BIASES_PENALIZED(
            Place.BIASES,
            "The biases are penalised too.",
            "Which of the two parts of a layer does the contract leave out?"),
    LAST_LAYER_ONLY(
            Place.LAYERS,
            "Only the last layer counts; the weights of the others are not penalised.",
            "Does your loop add up, or does each layer overwrite what the one before it gave?"),
    PENALTY_AVERAGED(
            Place.LOSS,
            "The penalty is divided by the number of samples along with their losses.",
            "Where does the parenthesis of the mean close?"),
    LOSSES_SUMMED(
            Place.LOSS,
            "The losses of the samples are added up and not averaged.",
            "The contract asks for a mean over the samples."),
    PENALTY_SUBTRACTED(
            Place.LOSS,
            "The penalty is subtracted from the loss, so large weights would be rewarded.",
            "Which sign makes large weights expensive?"),
    GRADIENT_DOUBLED(
            Place.GRADIENT,
            "The gradient of the penalty is 2λw: the ½ of the contract's penalty was left out.",
            "Differentiate (λ/2) w² by w."),
    GRADIENT_HALVED(
            Place.GRADIENT,
            "The gradient of the penalty is (λ/2) w: the 2 from the square was lost.",
            "Differentiate (λ/2) w² by w."),
    SIGNS_ONLY(
            Place.GRADIENT,
            "The gradient of the penalty is λ times the sign of the weight, whatever its size: that is L1's.",
            "How strongly should a weight of 2 be pulled, and how strongly one of 0.01?"),
    GRADIENT_SUBTRACTED(
            Place.GRADIENT,
            "The gradient of the penalty is subtracted, so that weights would grow.",
            "The gradient of a sum is the sum of the gradients."),
    GRADIENT_WITHOUT_LAMBDA(
            Place.GRADIENT, "The gradient of the penalty is w: λ was lost.", "With λ = 0 nothing must change."),
    DATA_GRADIENT_LOST(
            Place.DATA,
            "The answer is the gradient of the penalty alone: that of the data is missing.",
            "The gradient of a sum is the sum of the gradients: which of your arguments is never read?"),
    DECAY_WITHOUT_RATE(
            Place.STEP,
            "The weights shrink by λ in every step, whatever the learning rate is.",
            "Multiply the whole gradient by η: what is the factor of w then?"),
    DECAY_AFTER_STEP(
            Place.STEP,
            "The decay is applied to the weights after the step: the step of the data is shrunk too.",
            "Both parts of the gradient are taken at the same weights."),
    UPHILL(
            Place.STEP,
            "The step goes uphill: the gradient is added to the weights.",
            "The gradient points to where the loss grows."),
    STEP_WITHOUT_PENALTY(
            Place.STEP,
            "The step uses the gradient of the data alone.",
            "Which gradients does your step read, those it was given or those with the penalty?");

    private final Place place;
    private final String says;
    private final String helps;

    L2PenaltySlip(Place place, String says, String helps) {
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
        return other != this && other instanceof L2PenaltySlip slip && slip.place == place;
    }

    private enum Place {
        PENALTY,
        BIASES,
        LAYERS,
        LOSS,
        GRADIENT,
        DATA,
        STEP
    }
}

package dev.gradus.solutions.layers;

import dev.gradus.engine.pack.Mistake;

/** What people get wrong in automatic differentiation: the switches of {@link FaultyAutograd}. */
public enum AutogradSlip implements Mistake {
    VALUES_IN_LIST_ORDER(
            Place.FORWARD_ORDER,
            "Values are computed in the order of the list: a node whose operands stand after it is computed from zeros.",
            "The list is in no particular order: what has to be known before a node can be computed?"),
    POWER_AS_MULTIPLE(
            Place.VALUE, "The value of a power is the operand times the exponent.", "What is 3 to the power of 2?"),
    GRADIENTS_IN_LIST_ORDER(
            Place.BACKWARD_ORDER,
            "The backward pass goes through the list from its end to its beginning: a node whose users stand before it passes its gradient on before it has any.",
            "In which order do nodes have to be visited so that all users of a node come before it?"),
    PASSED_ON_TOO_EARLY(
            Place.BACKWARD_ORDER,
            "A node passes its gradient on as soon as the first of its users is done: contributions of its other users come too late and stop there.",
            "Try c = a·b, f = c·tanh(c): when does c know its whole gradient?"),
    PASSED_ON_AGAIN(
            Place.BACKWARD_ORDER,
            "A node that is used several times passes its gradient on once for each user, every time with all that has been gathered so far: contributions count more than once.",
            "How often is your method called for a node with two users, and what does it pass on each time?"),
    GRADIENT_ASSIGNED(
            Place.SUM,
            "Gradients of a node that is used more than once are overwritten instead of added: a + a has the derivative 1.",
            "A change of the node changes the output along every way that leads there: what does the chain rule do with several ways?"),
    SEEDED_WITH_VALUE(
            Place.SEED,
            "The backward pass starts with the value of the output: all gradients are that many times too large.",
            "What is the derivative of the output by itself?"),
    LAST_NODE_AS_OUTPUT(
            Place.SEED,
            "The backward pass starts at the last node of the list and not at the output that is asked for.",
            "Follow the argument for the output: where does the first gradient go?"),
    OWN_FACTOR(
            Place.PRODUCT,
            "An operand of a product gets its own value as its slope and not the other factor's.",
            "How much does a·b change when a changes a little?"),
    EXPONENT_KEPT(
            Place.POWER,
            "The slope of a power is n·xⁿ: the exponent was not lowered by 1.",
            "What is the derivative of x²?"),
    FACTOR_OF_POWER_LOST(
            Place.POWER, "The slope of a power is xⁿ⁻¹: the factor n is missing.", "What is the derivative of x²?"),
    EXP_OF_VALUE(
            Place.EXP,
            "The slope of the exponential is taken at its value instead of its operand: the exponential is applied twice.",
            "The derivative of e^x is a number that the node knows already."),
    TANH_WITHOUT_SQUARE(
            Place.TANH,
            "The slope of tanh is 1 − t: the square is missing.",
            "Can the slope of tanh be larger than 1? Try a negative operand."),
    TANH_OF_VALUE(
            Place.TANH,
            "The slope of tanh is taken at its value instead of its operand: tanh is applied twice.",
            "In 1 − t² the letter t stands for the value of the node."),
    RELU_LETS_EVERYTHING_PASS(
            Place.RELU,
            "A ReLU passes the gradient on also where its operand is negative.",
            "Where the ReLU gives 0, how much does it change with its operand?"),
    RELU_BY_GRADIENT(
            Place.RELU,
            "A ReLU cuts off negative gradients and not those of negative operands.",
            "What decides whether a ReLU lets a gradient pass: the gradient, or what happened in the forward pass?"),
    EARLIER_PASSES_FORGOTTEN(
            Place.ACCUMULATION,
            "The gradients of earlier passes are lost: the backward pass returns those of this pass alone.",
            "Which of the three arguments is never used?"),
    EARLIER_GRADIENTS_PASSED_ON(
            Place.ACCUMULATION,
            "Gradients that earlier passes left in intermediate nodes are passed on once more: the second pass counts them again.",
            "What a node passes on belongs to this pass; where do earlier gradients come in?");

    private final Place place;
    private final String says;
    private final String helps;

    AutogradSlip(Place place, String says, String helps) {
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
        return other != this && other instanceof AutogradSlip slip && slip.place == place;
    }

    private enum Place {
        VALUE,
        FORWARD_ORDER,
        BACKWARD_ORDER,
        SUM,
        SEED,
        PRODUCT,
        POWER,
        EXP,
        TANH,
        RELU,
        ACCUMULATION
    }
}

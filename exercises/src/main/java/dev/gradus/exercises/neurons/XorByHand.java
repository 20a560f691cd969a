package dev.gradus.exercises.neurons;

import dev.gradus.contract.OneOfMany;
import java.util.List;

/**
 * Networks of threshold units whose weights are chosen by hand: gates of one unit, and XOR with a hidden layer.
 *
 * <p>Every unit answers step(x₁w₁ + … + xₙwₙ + b), which is 1 if the sum is at least 0, and 0 otherwise. The gates take two
 * bits, each 0 or 1. Many weights are right; whatever computes the truth table is accepted.
 */
public interface XorByHand {

    /**
     * A threshold unit.
     *
     * @param weights one per input
     * @param bias added to the weighted sum
     */
    record Unit(double[] weights, double bias) {}

    /**
     * A network with one hidden layer.
     *
     * @param hidden the hidden units; each has one weight per input of the network
     * @param output the output unit; it has one weight per hidden unit, in their order
     */
    record Network(List<Unit> hidden, Unit output) {}

    /** A single unit that answers 1 if at least one of its two inputs is 1. */
    @OneOfMany
    Unit or();

    /** A single unit that answers 1 if both of its two inputs are 1. */
    @OneOfMany
    Unit and();

    /**
     * A network that answers 1 if exactly one of its two inputs is 1. It has 1 to 100 hidden units; 2 are enough.
     *
     * <p>A sum that is 0 on paper counts as 0, although floating point may give 10<sup>−17</sup>.
     */
    @OneOfMany
    Network xor();

    /**
     * What a network answers: the hidden units look at the inputs, the output unit looks at the answers of the hidden units.
     *
     * @param network any network, with {@code n ≥ 1} weights per hidden unit and at least one hidden unit
     * @param x inputs of the network, length {@code n}, any finite numbers
     * @return 0 or 1
     */
    int output(Network network, double[] x);
}

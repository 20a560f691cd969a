package dev.gradus.solutions.training;

import dev.gradus.engine.pack.Mistake;
import java.util.EnumSet;
import java.util.Set;

/** What people get wrong in a training loop: the switches of {@link FaultyNetworkTraining}. */
public enum TrainingSlip implements Mistake {
    UPDATED_WEIGHTS_IN_DELTA(
            EnumSet.of(Place.GRADIENTS, Place.UPDATED_LAYERS),
            "The gradient goes back through weights that have just been updated: in the products of the backward pass the new weights stand where the old ones belong.",
            "Look at the order of the lines: has a layer's weight matrix changed before the layer below has its delta?"),
    LAYER_BY_LAYER(
            EnumSet.of(Place.GRADIENTS, Place.UPDATED_LAYERS),
            "Each layer is updated before the gradients of the next one are computed, with a new forward pass in between: the gradients do not belong to one point.",
            "A gradient is taken at one set of parameters: which set does each of your layers see?"),
    ONLY_LAST_LAYER(
            EnumSet.of(Place.UPDATED_LAYERS),
            "Only the last layer learns; all others stay as they are.",
            "Follow the loop of the update: which layers does it reach?"),
    FIRST_LAYER_LEFT_OUT(
            EnumSet.of(Place.UPDATED_LAYERS),
            "The first layer never changes.",
            "Follow the loop of the update: where does it end?"),
    UPHILL(
            EnumSet.of(Place.DIRECTION),
            "The step goes uphill: the gradient is added to the parameters where it should be subtracted.",
            "In which direction does the loss fall?"),
    RATE_IGNORED(
            EnumSet.of(Place.RATE),
            "The learning rate is not used: every parameter is lowered by its whole gradient.",
            "Which argument of your method is never read?"),
    RATE_OVER_BATCH(
            EnumSet.of(Place.RATE),
            "The step is m times too small: the gradient is divided by the number of samples once more.",
            "The loss is a mean, so its gradient has the factor 1/m already."),
    BIASES_LEFT_OUT(
            EnumSet.of(Place.BIAS), "The biases never change.", "How many kinds of parameters does a layer have?"),
    IN_PLACE(
            EnumSet.of(Place.ARGUMENTS),
            "The network of the caller has changed: its matrices were updated in place.",
            "A network is a value here: make new matrices, and a new network of them."),
    LOSS_AFTER_UPDATE(
            EnumSet.of(Place.HISTORY),
            "The losses are those after each epoch: the loss of the network that was passed in is missing.",
            "Which network does the first recorded loss belong to?"),
    RUNNING_MEAN(
            EnumSet.of(Place.HISTORY),
            "The losses are means over all epochs so far, which hides how fast the loss falls.",
            "The contract asks for the loss of the network that an epoch starts from, and of no other."),
    STARTS_OVER(
            EnumSet.of(Place.PROGRESS),
            "Every epoch starts from the network that was passed in, so that after any number of epochs only one step has been made.",
            "Follow the variable that holds the network through two rounds of your loop."),
    GRADIENTS_PILE_UP(
            EnumSet.of(Place.PROGRESS, Place.GRADIENTS, Place.UPDATED_LAYERS),
            "Gradients of earlier epochs are still in the sum: they were never set to zero.",
            "What do your gradients start from in the second epoch?"),
    ONE_EPOCH_FEWER(
            EnumSet.of(Place.EPOCHS),
            "The last epoch is missing: there is one step, and one loss, too few.",
            "Count the rounds of your loop for one epoch.");

    private final Set<Place> places;
    private final String says;
    private final String helps;

    TrainingSlip(Set<Place> places, String says, String helps) {
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

    /** Two mistakes in the same lines cannot be made at once. */
    @Override
    public boolean excludes(Mistake other) {
        return other != this
                && other instanceof TrainingSlip slip
                && slip.places.stream().anyMatch(places::contains);
    }

    private enum Place {
        GRADIENTS,
        UPDATED_LAYERS,
        DIRECTION,
        RATE,
        BIAS,
        ARGUMENTS,
        HISTORY,
        PROGRESS,
        EPOCHS
    }
}

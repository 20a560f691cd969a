package dev.gradus.engine.gradient;

/** The allowed number of evaluations is used up; never leaves this package. */
final class BudgetUsedUpException extends RuntimeException {

    private final long budget;

    BudgetUsedUpException(long budget) {
        super("The budget of %d evaluations of the loss is used up".formatted(budget), null, false, false);
        this.budget = budget;
    }

    long budget() {
        return budget;
    }
}

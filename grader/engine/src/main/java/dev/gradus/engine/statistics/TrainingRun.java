package dev.gradus.engine.statistics;

/**
 * One training, from one seed.
 *
 * @param seed the seed of its first weights
 * @param converged whether it solved its task
 * @param losses the loss before each epoch, in order; at least two
 */
public record TrainingRun(long seed, boolean converged, double[] losses) {
    public TrainingRun {
        if (losses.length < 2) {
            throw new IllegalArgumentException("A loss curve needs two points");
        }
    }
}

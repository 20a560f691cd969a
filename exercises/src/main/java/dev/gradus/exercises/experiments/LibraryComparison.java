package dev.gradus.exercises.experiments;

import org.ejml.simple.SimpleMatrix;

/**
 * Compares a network of one's own with a library's. First everything that can be equalised is brought to one convention;
 * then probabilities are compared, and accuracies over several seeds.
 *
 * <p>Our convention: rows are samples, weights are {@code in × out}, the loss is binary cross-entropy summed over the
 * {@code k} outputs and averaged over the {@code m} samples of the batch, plus {@code (λ/2) Σ W²} without the biases.
 */
public interface LibraryComparison {

    /** Where a number comes from. */
    enum Library {
        /**
         * {@code MLPClassifier}: adds {@code (alpha/2) Σ W²}, divided by the number of samples in the batch; its
         * cross-entropy is summed over the outputs and averaged over the samples; weights are {@code in × out}.
         */
        SCIKIT_LEARN,
        /**
         * {@code kernel_regularizer=l2(c)}: adds {@code c Σ W²}; its {@code binary_crossentropy} is averaged over outputs
         * and samples; weights are {@code in × out}.
         */
        KERAS,
        /**
         * {@code SGD(weight_decay=c)}: adds {@code c W} to the gradient; its {@code BCELoss} is averaged over outputs and
         * samples; weights are {@code out × in}.
         */
        PYTORCH
    }

    /**
     * Two vectors of probabilities side by side.
     *
     * @param largest the largest absolute difference
     * @param mean the mean absolute difference
     * @param sameClass the share of samples to which both give the same class, where p ≥ ½ is class 1
     */
    record Agreement(double largest, double mean, double sameClass) {}

    /**
     * A library's test accuracy over several seeds.
     *
     * @param hidden hidden units
     * @param learningRate learning rate
     * @param median over the seeds
     * @param lowest of the seeds
     * @param highest of the seeds
     */
    record LibraryResult(int hidden, double learningRate, double median, double lowest, double highest) {}

    /**
     * How one's own accuracies stand to a library's.
     *
     * @param median of one's own accuracies
     * @param difference own median minus the library's
     * @param standardError √(p (1 − p) / n) of an accuracy on {@code n} test samples, where p is the library's median
     * @param inside whether the own median lies between the library's lowest and highest accuracy, these included
     * @param explained whether the difference is at most two standard errors in size, so that the choice of the test
     *     samples can explain it
     */
    record Verdict(double median, double difference, double standardError, boolean inside, boolean explained) {}

    /**
     * Our λ that makes the same penalty as a library's setting.
     *
     * @param strength {@code alpha}, the argument of {@code l2}, or {@code weight_decay}
     * @param batch samples in the batch
     */
    double lambda(Library library, double strength, int batch);

    /**
     * A library's cross-entropy (without penalty) in our convention.
     *
     * @param reported the library's number
     * @param outputs k, the number of sigmoid outputs
     */
    double loss(Library library, double reported, int outputs);

    /**
     * A library's weights of one layer in our layout.
     *
     * @param weights as the library holds them
     * @return {@code in × out}
     */
    SimpleMatrix weights(Library library, SimpleMatrix weights);

    /**
     * The number of updates in a training: every epoch uses all samples once, and a last batch may be smaller.
     *
     * @param samples at least 1
     * @param batch at least 1; larger than {@code samples} means all at once
     * @param epochs at least 0
     */
    int updates(int samples, int batch, int epochs);

    /**
     * Compares two vectors of probabilities of class 1 for the same samples.
     *
     * @param ours m probabilities, m ≥ 1
     * @param theirs m probabilities
     */
    Agreement agreement(double[] ours, double[] theirs);

    /**
     * Compares accuracies of one setting over several seeds.
     *
     * @param ours one's own test accuracies, one per seed, at least one and an odd number of them, in any order
     * @param theirs the library's
     * @param testSamples n, the size of the test set
     */
    Verdict verdict(double[] ours, LibraryResult theirs, int testSamples);
}

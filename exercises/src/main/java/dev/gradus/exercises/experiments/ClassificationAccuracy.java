package dev.gradus.exercises.experiments;

import org.ejml.simple.SimpleMatrix;

/**
 * From what a classifier says to how often it is right: classes, accuracy, the confusion matrix behind it and the
 * accuracy that needs no model at all.
 *
 * <p>Classes are whole numbers from 0. Rows are samples, every sample counts once, and there is at least one. Scores and
 * probabilities are finite. Nothing is changed and nothing is kept between calls.
 */
public interface ClassificationAccuracy {

    /**
     * The classes of a binary classifier: 1 where the probability is <b>at least</b> the threshold, else 0.
     *
     * @param p probabilities of class 1, one for each of {@code m} samples
     * @param threshold usually ½, but any number from 0 to 1
     * @return {@code m} classes
     */
    int[] threshold(double[] p, double threshold);

    /**
     * The classes of a classifier with one score per class: the index of the largest score of each row. Where several
     * are the largest, the <b>first</b> of them wins. Scores may be logits, so they may be negative.
     *
     * @param scores {@code m × k}
     * @return {@code m} classes from 0 to k − 1
     */
    int[] argmax(SimpleMatrix scores);

    /**
     * The fraction of samples whose predicted class is the actual one: from 0 to 1, not a percentage.
     *
     * @param predicted {@code m} classes
     * @param actual {@code m} classes
     */
    double accuracy(int[] predicted, int[] actual);

    /**
     * Counts samples by actual and predicted class.
     *
     * @param predicted {@code m} classes from 0 to {@code classes} − 1
     * @param actual {@code m} classes from 0 to {@code classes} − 1
     * @param classes number of classes; not every one need occur
     * @return {@code classes × classes}: entry (i, j) is the number of samples of actual class i that were predicted as j
     */
    SimpleMatrix confusion(int[] predicted, int[] actual, int classes);

    /**
     * The accuracy of always saying the most frequent class: what any model has to beat.
     *
     * @param actual {@code m} classes from 0 to {@code classes} − 1
     * @param classes number of classes; not every one need occur
     */
    double baseline(int[] actual, int classes);
}

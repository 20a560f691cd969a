package dev.gradus.solutions.regularization;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Expect;
import dev.gradus.exercises.regularization.EarlyStopping.Task;
import org.ejml.simple.SimpleMatrix;

/** A task for training with early stopping, and how long it may take. */
record TrainingTask(Task task, int maxEpochs, int patience, double minDelta) {

    /**
     * A task whose validation loss is smallest on the way: the validation optimum lies beside the straight line from start
     * to training optimum, after a share of it.
     *
     * @param share how far along, from 0 to 1
     */
    static TrainingTask draw(Cases cases, int n, double share, int maxEpochs, int patience) {
        double[] start = cases.normalVector(n, 1);
        double[] training = new double[n];
        double[] validation = new double[n];
        SimpleMatrix way = cases.awayFromKink(1, n, 2, 1);
        for (int i = 0; i < n; i++) {
            training[i] = start[i] + way.get(i);
            validation[i] = start[i] + share * way.get(i) + 0.1 * cases.random().nextGaussian();
        }
        double learningRate = cases.uniform(0.14, 0.2);
        return new TrainingTask(new Task(start, training, validation, learningRate), maxEpochs, patience, 0);
    }

    Expect given(Expect expect) {
        return expect.given("start", task.start())
                .given("trainingOptimum", task.trainingOptimum())
                .given("validationOptimum", task.validationOptimum())
                .given("learningRate", task.learningRate())
                .given("maxEpochs", maxEpochs)
                .given("patience", patience)
                .given("minDelta", minDelta);
    }
}

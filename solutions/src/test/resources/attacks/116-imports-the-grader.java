// expect: compile-error
// attack: imports the grader
package practice;

import static dev.gradus.engine.Graders.open;

public class Attack implements dev.gradus.exercises.activations.SigmoidDerivative {
    public double sigmoid(double z) { return 0; }
    public double derivative(double z) { return 0; }
}

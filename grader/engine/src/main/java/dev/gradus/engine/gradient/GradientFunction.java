package dev.gradus.engine.gradient;

/** The gradient under test: for each set of parameters the derivative of the loss with respect to each of them. */
@FunctionalInterface
public interface GradientFunction {

    /** The gradient at these parameters: the same names as the parameters, each of the same shape. */
    NamedTensors evaluate(NamedTensors parameters);
}

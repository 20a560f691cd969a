package dev.gradus.engine.compile;

import dev.gradus.protocol.compilation.CompileRequest;
import java.util.List;

/** Code of ours that makes javac's own code warm. */
final class WarmUp {
    static final CompileRequest REQUEST = new CompileRequest(
            "java.util.function.DoubleUnaryOperator", List.of(new CompileRequest.Source("WarmUp.java", """
                            package practice;

                            import java.util.ArrayList;
                            import java.util.List;
                            import java.util.function.DoubleUnaryOperator;
                            import org.ejml.simple.SimpleMatrix;

                            public class WarmUp implements DoubleUnaryOperator {
                                private record Layer(SimpleMatrix weights, double[] bias) {}

                                private final List<Layer> layers = new ArrayList<>();

                                @Override
                                public double applyAsDouble(double x) {
                                    layers.add(new Layer(new SimpleMatrix(2, 2), new double[] {x, 1 - x}));
                                    double sum = 0;
                                    for (Layer layer : layers) {
                                        SimpleMatrix square = layer.weights().transpose().mult(layer.weights());
                                        for (int i = 0; i < layer.bias().length; i++) {
                                            sum += square.get(i, i) + Math.exp(-layer.bias()[i]);
                                        }
                                    }
                                    DoubleUnaryOperator sigmoid = z -> 1 / (1 + Math.exp(-z));
                                    return sum > 0 ? sigmoid.applyAsDouble(sum) : Double.NaN;
                                }
                            }
                            """)));

    private WarmUp() {}
}

package dev.gradus.runner.compile;

import dev.gradus.protocol.compilation.CompileRequest;
import java.util.List;

/** Small submissions to warm javac up with. */
final class Samples {
    private static final String RIGHT = """
            package practice;

            import java.util.Random;
            import java.util.function.DoubleUnaryOperator;
            import org.ejml.simple.SimpleMatrix;

            public class Sample implements DoubleUnaryOperator {
                private final SimpleMatrix weights = new SimpleMatrix(2, 3);

                public double applyAsDouble(double x) {
                    double[] values = {1, x, Math.exp(-x)};
                    double sum = 0;
                    for (int i = 0; i < values.length; i++) {
                        sum += values[i] * weights.get(0, i);
                    }
                    SimpleMatrix product = weights.mult(weights.transpose()).plus(1).scale(sum);
                    Random random = new Random(42);
                    DoubleUnaryOperator scaled = v -> v * random.nextGaussian();
                    return x > 0 ? scaled.applyAsDouble(product.get(0, 0)) : 1 / (1 + Math.exp(-x));
                }
            }
            """;

    private Samples() {}

    static CompileRequest right() {
        return request(RIGHT);
    }

    static CompileRequest wrong() {
        return request(RIGHT.replace("double sum = 0", "int sum = missing"));
    }

    private static CompileRequest request(String text) {
        return new CompileRequest(
                "java.util.function.DoubleUnaryOperator", List.of(new CompileRequest.Source("Sample.java", text)));
    }
}

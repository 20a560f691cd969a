package dev.gradus.engine.gradient;

import java.util.function.DoubleUnaryOperator;

/** The mistakes that change a finished gradient, as against its computation. */
final class GradientMistakes {

    private GradientMistakes() {}

    static void apply(double[][][] weights, double[][] biases, WrongGradient wrong, DoubleUnaryOperator rounding) {
        switch (wrong) {
            case TIMES_2 -> scale(weights, biases, 2, rounding);
            case TIMES_HALF -> scale(weights, biases, 0.5, rounding);
            case TIMES_1_001 -> scale(weights, biases, 1.001, rounding);
            case SIGN -> scale(weights, biases, -1, rounding);
            case SIGN_OF_LAST_BIAS -> scale(biases[biases.length - 1], -1, rounding);
            case SQUARES_TRANSPOSED -> transposeSquares(weights);
            case ONE_ENTRY_OFF_BY_1_PERCENT -> changeLargest(weights[0]);
            case ROW_ZERO -> scale(weights[0][weights[0].length - 1], 0, rounding);
            case BIASES_SWAPPED -> swap(biases);
            case NOT_A_NUMBER -> weights[0][0][0] = Double.NaN;
            default -> {}
        }
    }

    private static void scale(double[][][] weights, double[][] biases, double factor, DoubleUnaryOperator rounding) {
        for (double[][] matrix : weights) {
            for (double[] row : matrix) {
                scale(row, factor, rounding);
            }
        }
        for (double[] bias : biases) {
            scale(bias, factor, rounding);
        }
    }

    private static void scale(double[] values, double factor, DoubleUnaryOperator rounding) {
        for (int i = 0; i < values.length; i++) {
            values[i] = rounding.applyAsDouble(values[i] * factor);
        }
    }

    private static void transposeSquares(double[][][] weights) {
        for (int l = 0; l < weights.length; l++) {
            if (weights[l].length == weights[l][0].length) {
                weights[l] = SampleNetwork.transposed(weights[l]);
            }
        }
    }

    private static void changeLargest(double[][] matrix) {
        int row = 0;
        int column = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                if (Math.abs(matrix[i][j]) > Math.abs(matrix[row][column])) {
                    row = i;
                    column = j;
                }
            }
        }
        matrix[row][column] *= 1.01;
    }

    private static void swap(double[][] biases) {
        if (biases.length >= 3 && biases[0].length == biases[1].length) {
            double[] first = biases[0];
            biases[0] = biases[1];
            biases[1] = first;
        }
    }
}

package dev.gradus.engine.statistics;

/**
 * The means over all rows, or all columns, of the matrices of a sample.
 *
 * @param largest the largest of their sizes
 * @param count how many lines there are
 * @param length entries of one line
 */
record LineMeans(double largest, int count, int length) {

    static LineMeans ofRows(Sample sample) {
        double largest = 0;
        for (int matrix = 0; matrix < sample.matrices(); matrix++) {
            for (int row = 0; row < sample.rows(); row++) {
                double sum = 0;
                for (int column = 0; column < sample.columns(); column++) {
                    sum += sample.value(matrix, row, column);
                }
                largest = Math.max(largest, Math.abs(sum / sample.columns()));
            }
        }
        return new LineMeans(largest, sample.matrices() * sample.rows(), sample.columns());
    }

    static LineMeans ofColumns(Sample sample) {
        double largest = 0;
        for (int matrix = 0; matrix < sample.matrices(); matrix++) {
            for (int column = 0; column < sample.columns(); column++) {
                double sum = 0;
                for (int row = 0; row < sample.rows(); row++) {
                    sum += sample.value(matrix, row, column);
                }
                largest = Math.max(largest, Math.abs(sum / sample.rows()));
            }
        }
        return new LineMeans(largest, sample.matrices() * sample.columns(), sample.rows());
    }
}

package dev.gradus.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class MatricesTest {
    private final SimpleMatrix matrix = new SimpleMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void addsARowToEveryRow() {
        SimpleMatrix row = new SimpleMatrix(new double[][] {{10, 20, 30}});

        assertThat(Matrices.addRow(matrix, row).toArray2()).isDeepEqualTo(new double[][] {{11, 22, 33}, {14, 25, 36}});
    }

    @Test
    void addsUpTheRowsColumnByColumn() {
        assertThat(Matrices.sumRows(matrix).toArray2()).isDeepEqualTo(new double[][] {{5, 7, 9}});
    }

    @Test
    void theSumOfNoRowsIsZero() {
        assertThat(Matrices.sumRows(new SimpleMatrix(0, 2)).toArray2()).isDeepEqualTo(new double[][] {{0, 0}});
    }

    @Test
    void appliesAFunctionToEveryEntry() {
        assertThat(Matrices.map(matrix, value -> value * value - 1).toArray2())
                .isDeepEqualTo(new double[][] {{0, 3, 8}, {15, 24, 35}});
    }

    @Test
    void leavesItsArgumentsAlone() {
        SimpleMatrix before = matrix.copy();
        SimpleMatrix row = new SimpleMatrix(new double[][] {{10, 20, 30}});

        Matrices.addRow(matrix, row);
        Matrices.sumRows(matrix);
        Matrices.map(matrix, value -> 0);

        assertThat(matrix.toArray2()).isDeepEqualTo(before.toArray2());
        assertThat(row.toArray2()).isDeepEqualTo(new double[][] {{10, 20, 30}});
    }

    @Test
    void saysWhichShapesDoNotFit() {
        assertThatThrownBy(() -> Matrices.addRow(matrix, new SimpleMatrix(3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A row of shape 3 × 1 cannot be added to every row of a 2 × 3 matrix: it must be 1 × 3");
        assertThatThrownBy(() -> Matrices.addRow(matrix, new SimpleMatrix(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrices.addRow(matrix, new SimpleMatrix(2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

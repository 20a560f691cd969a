package dev.gradus.protocol.type;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.Matrix;
import org.ejml.simple.SimpleMatrix;

/** EJML's {@code SimpleMatrix}: rows, columns, entries row-major. A real matrix of another storage arrives dense. */
final class MatrixType extends WireType {
    MatrixType() {
        super(SimpleMatrix.class);
    }

    @Override
    public void write(WireOutput out, Object value) throws UnsendableException {
        if (!(value instanceof SimpleMatrix)) {
            throw unexpected(value, "a SimpleMatrix");
        }
        SimpleMatrix matrix = (SimpleMatrix) value;
        Matrix storage = matrix.getMatrix();
        if (storage instanceof DMatrixRMaj) {
            DMatrixRMaj dense = (DMatrixRMaj) storage;
            writeDense(out, dense.numRows, dense.numCols, dense.data);
        } else if (storage == null) {
            throw new UnsendableException("is a SimpleMatrix without content");
        } else if (!storage.getType().isReal()) {
            throw new UnsendableException("is a complex matrix where a real one is asked for");
        } else {
            writeDense(out, storage.getNumRows(), storage.getNumCols(), entries(matrix, storage));
        }
    }

    private static double[] entries(SimpleMatrix matrix, Matrix storage) throws UnsendableException {
        int rows = storage.getNumRows();
        int columns = storage.getNumCols();
        if ((long) rows * columns > WireLimits.DEFAULT.arrayElements()) {
            throw new UnsendableException("is a " + rows + " × " + columns + " matrix, larger than allowed");
        }
        double[] entries = new double[rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = matrix.get(i / columns, i % columns);
        }
        return entries;
    }

    private static void writeDense(WireOutput out, int rows, int columns, double[] entries) throws UnsendableException {
        long count = (long) rows * columns;
        if (rows < 0 || columns < 0 || entries == null || count > entries.length) {
            throw new UnsendableException(
                    "is a " + rows + " × " + columns + " matrix whose storage does not hold so many entries");
        }
        out.putInt(rows);
        out.putInt(columns);
        out.putDoubles(entries, (int) count);
    }

    @Override
    public Object read(WireInput in) throws ProtocolException {
        int rows = in.getInt();
        int columns = in.getInt();
        if (rows < 0 || columns < 0) {
            throw new ProtocolException("A matrix claims to be " + rows + " × " + columns + ".");
        }
        return SimpleMatrix.wrap(DMatrixRMaj.wrap(rows, columns, in.getDoubles((long) rows * columns)));
    }

    @Override
    public Object copy(Object value) {
        return ((SimpleMatrix) value).copy();
    }

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public int minimumBytes() {
        return 8;
    }

    @Override
    public long maximumBytes(WireLimits limits) {
        return 8 + 8L * limits.arrayElements();
    }
}

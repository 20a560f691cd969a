package dev.gradus.engine.toy;

import dev.gradus.engine.pack.Mistake;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The layer with switches; all off it is right. */
public class FaultyAffineLayer implements AffineLayer {
    private final Set<Slip> on;
    private int calls;

    /** Known wrong ways to write the layer. */
    public enum Slip implements Mistake {
        NO_AVERAGE("dW and db are m times too large: the average over the batch is missing"),
        NO_BIAS("the bias is never added"),
        BIAS_OF_FIRST_SAMPLE("db is the first sample's alone"),
        CHANGES_INPUT("x is overwritten"),
        VARIANCE_FOR_DEVIATION("the variance is used where the standard deviation belongs"),
        NEGATED("forward has the wrong sign"),
        COUNTS_CALLS("every call of forward adds one more than the call before") {
            @Override
            public boolean remembers() {
                return true;
            }
        };

        private final String says;

        Slip(String says) {
            this.says = says;
        }

        @Override
        public String says() {
            return says;
        }

        @Override
        public String helps() {
            return "Read the contract once more.";
        }
    }

    public FaultyAffineLayer(Set<Slip> on) {
        this.on = on;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        SimpleMatrix z = x.mult(w);
        if (!on.contains(Slip.NO_BIAS)) {
            for (int row = 0; row < z.getNumRows(); row++) {
                for (int column = 0; column < z.getNumCols(); column++) {
                    z.set(row, column, z.get(row, column) + b.get(column));
                }
            }
        }
        if (on.contains(Slip.CHANGES_INPUT)) {
            x.set(0, 0, x.get(0, 0) + 1);
        }
        if (on.contains(Slip.COUNTS_CALLS)) {
            z = z.plus(calls++);
        }
        return on.contains(Slip.NEGATED) ? z.negative() : z;
    }

    @Override
    public Gradients backward(SimpleMatrix x, SimpleMatrix dz) {
        double m = on.contains(Slip.NO_AVERAGE) ? 1 : x.getNumRows();
        SimpleMatrix db = new SimpleMatrix(1, dz.getNumCols());
        int samples = on.contains(Slip.BIAS_OF_FIRST_SAMPLE) ? 1 : dz.getNumRows();
        for (int row = 0; row < samples; row++) {
            db = db.plus(dz.extractVector(true, row));
        }
        return new Gradients(x.transpose().mult(dz).divide(m), db.divide(m));
    }

    @Override
    public SimpleMatrix weights(int rows, int columns, Random random) {
        double variance = 1.0 / rows;
        double scale = on.contains(Slip.VARIANCE_FOR_DEVIATION) ? variance : Math.sqrt(variance);
        SimpleMatrix w = new SimpleMatrix(rows, columns);
        for (int i = 0; i < w.getNumElements(); i++) {
            w.set(i, scale * random.nextGaussian());
        }
        return w;
    }
}

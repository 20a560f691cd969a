package practice;

import dev.gradus.exercises.training.XorMlp;
import dev.gradus.matrix.Matrices;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** The bias as one more weight whose input is always 1: a column of ones beside x and beside a1. */
public class MyXorMlp implements XorMlp {

    /** {@code v1} is w1 above b1, {@code v2} is w2 above b2. */
    private record Stacked(SimpleMatrix v1, SimpleMatrix v2) {

        static Stacked of(Parameters p) {
            return new Stacked(p.w1().concatRows(p.b1()), p.w2().concatRows(p.b2()));
        }

        SimpleMatrix w1() {
            return v1.rows(0, 2);
        }

        SimpleMatrix b1() {
            return v1.rows(2, 3);
        }

        SimpleMatrix w2() {
            return v2.rows(0, v2.getNumRows() - 1);
        }

        SimpleMatrix b2() {
            return v2.rows(v2.getNumRows() - 1, v2.getNumRows());
        }
    }

    @Override
    public Parameters initialize(int hidden, Random random) {
        // He's uniform limit, the root of 6/fanIn.
        double limit1 = Math.sqrt(6.0 / 2);
        double limit2 = Math.sqrt(6.0 / hidden);
        return new Parameters(
                SimpleMatrix.random_DDRM(2, hidden, -limit1, limit1, random),
                new SimpleMatrix(1, hidden),
                SimpleMatrix.random_DDRM(hidden, 1, -limit2, limit2, random),
                new SimpleMatrix(1, 1));
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Parameters p) {
        return output(withOnes(tanh(hiddenSums(x, Stacked.of(p)))), Stacked.of(p));
    }

    @Override
    public double loss(SimpleMatrix a2, SimpleMatrix y) {
        SimpleMatrix p = Matrices.map(a2, a -> Math.min(Math.max(a, 1e-12), 1 - 1e-12));
        SimpleMatrix q = p.negative().plus(1);
        double ones = y.elementMult(p.elementLog()).elementSum();
        double zeros = y.negative().plus(1).elementMult(q.elementLog()).elementSum();
        return -(ones + zeros) / y.getNumRows();
    }

    @Override
    public Gradients gradients(SimpleMatrix x, SimpleMatrix y, Parameters p) {
        Stacked g = gradients(x, y, Stacked.of(p));
        return new Gradients(g.w1(), g.b1(), g.w2(), g.b2());
    }

    @Override
    public Training train(SimpleMatrix x, SimpleMatrix y, Parameters initial, double learningRate, int epochs) {
        Stacked p = Stacked.of(initial);
        double[] losses = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            losses[epoch] = loss(output(withOnes(tanh(hiddenSums(x, p))), p), y);
            Stacked g = gradients(x, y, p);
            p = new Stacked(p.v1().plus(-learningRate, g.v1()), p.v2().plus(-learningRate, g.v2()));
        }
        return new Training(new Parameters(p.w1(), p.b1(), p.w2(), p.b2()), losses);
    }

    private static Stacked gradients(SimpleMatrix x, SimpleMatrix y, Stacked p) {
        SimpleMatrix z1 = hiddenSums(x, p);
        SimpleMatrix a1 = withOnes(tanh(z1));
        SimpleMatrix delta2 = output(a1, p).minus(y).scale(1.0 / y.getNumRows());
        // The derivative of tanh is 1/cosh².
        SimpleMatrix slope = Matrices.map(z1, z -> Math.pow(Math.cosh(z), -2));
        SimpleMatrix delta1 = delta2.mult(p.w2().transpose()).elementMult(slope);
        return new Stacked(withOnes(x).transpose().mult(delta1), a1.transpose().mult(delta2));
    }

    private static SimpleMatrix hiddenSums(SimpleMatrix x, Stacked p) {
        return withOnes(x).mult(p.v1());
    }

    private static SimpleMatrix output(SimpleMatrix a1WithOnes, Stacked p) {
        return Matrices.map(a1WithOnes.mult(p.v2()), z -> 1 / (1 + Math.exp(-z)));
    }

    private static SimpleMatrix tanh(SimpleMatrix z) {
        return Matrices.map(z, Math::tanh);
    }

    private static SimpleMatrix withOnes(SimpleMatrix x) {
        return x.concatColumns(SimpleMatrix.filled(x.getNumRows(), 1, 1));
    }
}

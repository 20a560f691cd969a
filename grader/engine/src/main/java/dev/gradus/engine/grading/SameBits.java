package dev.gradus.engine.grading;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Bitwise equality of the values that travel. All NaNs are the same; 0.0 and -0.0 are not. */
final class SameBits {
    private SameBits() {}

    static boolean same(Object a, Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof double[] left && b instanceof double[] right) {
            return Arrays.equals(left, right);
        }
        if (a instanceof int[] left && b instanceof int[] right) {
            return Arrays.equals(left, right);
        }
        if (a instanceof double[][] left && b instanceof double[][] right) {
            return Arrays.deepEquals(left, right);
        }
        if (a instanceof SimpleMatrix left && b instanceof SimpleMatrix right) {
            return Tensors.shape(left).equals(Tensors.shape(right))
                    && Arrays.equals(Tensors.rowMajor(left), Tensors.rowMajor(right));
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            if (left.size() != right.size()) {
                return false;
            }
            for (int i = 0; i < left.size(); i++) {
                if (!same(left.get(i), right.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof Record && a.getClass() == b.getClass()) {
            for (RecordComponent component : Components.of(a.getClass())) {
                if (!same(Components.read(component, a), Components.read(component, b))) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }
}

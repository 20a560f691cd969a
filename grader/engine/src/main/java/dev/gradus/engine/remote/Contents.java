package dev.gradus.engine.remote;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Gives a caller's own array, matrix or list the content that a submission gave to its copy. */
final class Contents {
    private Contents() {}

    /** Replaces the content; what cannot take it (another length, a record) keeps its own. */
    static void replace(Object target, Object content) {
        if (target instanceof double[] vector && content instanceof double[] after) {
            System.arraycopy(after, 0, vector, 0, Math.min(vector.length, after.length));
        } else if (target instanceof int[] vector && content instanceof int[] after) {
            System.arraycopy(after, 0, vector, 0, Math.min(vector.length, after.length));
        } else if (target instanceof SimpleMatrix matrix && content instanceof SimpleMatrix after) {
            matrix.setTo(after);
        } else if (target instanceof Object[] rows && content instanceof Object[] after) {
            for (int i = 0; i < Math.min(rows.length, after.length); i++) {
                if (isContainer(rows[i])) {
                    replace(rows[i], after[i]);
                } else {
                    rows[i] = after[i];
                }
            }
        } else if (target instanceof List<?> list && content instanceof List<?> after) {
            refill(list, after);
        }
    }

    private static boolean isContainer(Object value) {
        return value instanceof double[]
                || value instanceof int[]
                || value instanceof SimpleMatrix
                || value instanceof Object[]
                || value instanceof List<?>;
    }

    @SuppressWarnings("unchecked")
    private static void refill(List<?> list, List<?> after) {
        List<Object> target = (List<Object>) list;
        target.clear();
        target.addAll(after);
    }
}

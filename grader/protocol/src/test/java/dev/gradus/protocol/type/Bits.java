package dev.gradus.protocol.type;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Writes a value down so that two are written alike only if they are equal bit by bit. */
final class Bits {
    private Bits() {}

    static String of(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(StringBuilder text, Object value) {
        if (value instanceof Double number) {
            text.append('d').append(Long.toHexString(Double.doubleToRawLongBits(number)));
        } else if (value instanceof SimpleMatrix matrix) {
            text.append(matrix.getNumRows()).append('x').append(matrix.getNumCols());
            for (int i = 0; i < matrix.getNumElements(); i++) {
                append(text, matrix.get(i));
            }
        } else if (value instanceof List<?> list) {
            append(text, list.toArray());
        } else if (value != null && value.getClass().isArray()) {
            text.append('[').append(Array.getLength(value));
            for (int i = 0; i < Array.getLength(value); i++) {
                append(text.append(','), Array.get(value, i));
            }
            text.append(']');
        } else if (value instanceof Record) {
            text.append(value.getClass().getSimpleName()).append('(');
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    append(
                            text.append(component.getName()),
                            component.getAccessor().invoke(value));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
            text.append(')');
        } else {
            text.append(value == null ? "null" : value.getClass().getSimpleName() + value);
        }
    }
}

package dev.gradus.engine.grading;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Copies a record with each of its components copied. */
final class RecordCopy {
    private RecordCopy() {}

    static Object of(Record record, UnaryOperator<Object> copy) {
        RecordComponent[] components = Components.of(record.getClass());
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = copy.apply(Components.read(components[i], record));
        }
        try {
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "A contract's record must be constructible: "
                            + record.getClass().getName(),
                    e);
        }
    }
}

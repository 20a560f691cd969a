package dev.gradus.engine.grading;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Takes a returned value apart into its numeric parts, each with the name that the contract gives it. */
public final class Components {
    /** The JVM describes a record anew at every question, and a diagnosis asks thousands of times. */
    private static final ClassValue<RecordComponent[]> DESCRIBED = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private Components() {}

    /**
     * A number, vector or matrix within a returned value.
     *
     * @param name the record component's name, as in "dW1"; the method's name for a bare value
     */
    public record Component(String name, Object tensor) {}

    /** The numeric parts in the order in which the contract declares them; parts of other kinds are left out. */
    public static List<Component> of(String name, Object value) {
        List<Component> found = new ArrayList<>();
        collect(name, value, found);
        return found;
    }

    private static void collect(String name, Object value, List<Component> found) {
        if (value instanceof Number
                || value instanceof double[]
                || value instanceof double[][]
                || value instanceof org.ejml.simple.SimpleMatrix) {
            found.add(new Component(name, value));
        } else if (value instanceof int[] integers) {
            found.add(new Component(
                    name, java.util.Arrays.stream(integers).asDoubleStream().toArray()));
        } else if (value instanceof Boolean truth) {
            found.add(new Component(name, truth ? 1.0 : 0.0));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(name + "[" + i + "]", list.get(i), found);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : of(value.getClass())) {
                collect(component.getName(), read(component, value), found);
            }
        }
    }

    /** The components of a record class in their order, readable by {@link #read}; not to be changed. */
    static RecordComponent[] of(Class<?> record) {
        return DESCRIBED.get(record);
    }

    static Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "A contract's record must be readable: " + owner.getClass().getName(), e);
        }
    }
}

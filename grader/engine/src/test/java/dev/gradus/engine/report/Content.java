package dev.gradus.engine.report;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything a record holds, arrays included, as one text: equal texts mean equal contents. */
public final class Content {
    private Content() {}

    public static String of(Object value) {
        if (value instanceof Record) {
            return value.getClass().getSimpleName()
                    + Arrays.stream(value.getClass().getRecordComponents())
                            .map(component -> component.getName() + "=" + of(read(component, value)))
                            .collect(Collectors.joining("\n ", "(", ")"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Content::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(some -> "some " + of(some)).orElse("none");
        }
        if (value instanceof double[] numbers) {
            return Arrays.toString(numbers);
        }
        if (value instanceof double[][] rows) {
            return Arrays.deepToString(rows);
        }
        return value.getClass().getSimpleName() + ":" + value;
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of the model can be read: " + component, e);
        }
    }
}

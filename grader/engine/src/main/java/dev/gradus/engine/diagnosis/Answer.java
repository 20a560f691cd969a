package dev.gradus.engine.diagnosis;

import dev.gradus.engine.grading.Components;
import dev.gradus.engine.grading.Components.Component;
import dev.gradus.engine.grading.Replay;
import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer taken apart: its numeric parts, and its mutable arguments as they were afterwards. An answer that is no
 * value (an exception, a process that ended) has no parts.
 *
 * @param returned whether there was a value
 */
record Answer(boolean returned, List<Component> parts) {

    static Answer of(Call call, Reply reply) {
        if (!(reply instanceof Reply.Returned value) || value.isNull()) {
            return new Answer(false, List.of());
        }
        List<Object> after = new ArrayList<>(call.arguments());
        value.changedArguments().forEach(change -> {
            if (change.position() >= 0 && change.position() < after.size()) {
                after.set(change.position(), change.after());
            }
        });
        return of(call, value.value().orElse(null), after);
    }

    static Answer of(Call call, Replay.Result result) {
        boolean isVoid = call.method().getReturnType() == void.class;
        return result.value().isEmpty() && !isVoid
                ? new Answer(false, List.of())
                : of(call, result.value().orElse(null), result.argumentsAfter());
    }

    private static Answer of(Call call, Object value, List<Object> argumentsAfter) {
        List<Component> parts = new ArrayList<>(Components.of(call.method().getName(), value));
        for (int i = 0; i < argumentsAfter.size(); i++) {
            String name = call.method().getParameters()[i].getName() + " after the call";
            if (!(argumentsAfter.get(i) instanceof Number)) {
                parts.addAll(Components.of(name, argumentsAfter.get(i)));
            }
        }
        return new Answer(true, List.copyOf(parts));
    }
}

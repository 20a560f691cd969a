package dev.gradus.engine.grading;

import dev.gradus.engine.remote.Call;
import dev.gradus.engine.remote.CallListener;
import dev.gradus.engine.remote.Reply;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one check asked and was answered. Of each method only the first calls are kept, so that a check that calls
 * thousands of times (a numeric derivative does) leaves a small probe for the diagnosis; the last call before a check
 * ends is always kept.
 */
public final class Trace implements CallListener {
    private static final int KEPT_PER_METHOD = 16;

    private final List<TracedCall> calls = new ArrayList<>();
    private final Map<Method, Integer> counts = new HashMap<>();
    private TracedCall last;
    private boolean lastKept;
    private TracedCall firstChangedArgument;

    @Override
    public void called(Call call, Reply reply) {
        last = new TracedCall(call, reply);
        if (firstChangedArgument == null && ArgumentRules.changesForbiddenArgument(last)) {
            firstChangedArgument = last;
        }
        lastKept = counts.merge(call.method(), 1, Integer::sum) <= KEPT_PER_METHOD;
        if (lastKept) {
            calls.add(last);
        }
    }

    /** The calls that were kept, in their order. */
    public List<TracedCall> calls() {
        if (last == null || lastKept) {
            return List.copyOf(calls);
        }
        List<TracedCall> all = new ArrayList<>(calls);
        all.add(last);
        return List.copyOf(all);
    }

    /** The first call that changed an argument which the contract does not allow to change. */
    Optional<TracedCall> firstChangedArgument() {
        return Optional.ofNullable(firstChangedArgument);
    }
}

package dev.gradus.engine.remote;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/** Questions that do not depend on each other's answers: they share a frame, so that a check does not pay for each. */
public final class Independent {
    private Independent() {}

    /**
     * Asks the same method about every input and gives the answers in the order of the inputs.
     *
     * <pre>{@code
     * List<Double> values = Independent.each(submission, inputs, (s, z) -> s.sigmoid(z));
     * }</pre>
     *
     * @param submission a proxy of the contract, or any implementation of it
     * @param question makes exactly one call and returns what the call returns
     * @throws SubmissionException for the first answer that is no value
     */
    @SuppressWarnings("unchecked")
    public static <T, A, R> List<R> each(T submission, Collection<? extends A> inputs, BiFunction<T, A, R> question) {
        List<R> answers = new ArrayList<>(inputs.size());
        if (Proxy.isProxyClass(submission.getClass())
                && Proxy.getInvocationHandler(submission) instanceof ContractProxy hosted) {
            List<Call> calls = new ArrayList<>(inputs.size());
            for (A input : inputs) {
                calls.add(RecordingProxy.record(
                        (Class<T>) hosted.contract(), recorder -> question.apply(recorder, input)));
            }
            hosted.callAll(calls).forEach(answer -> answers.add((R) answer));
        } else {
            inputs.forEach(input -> answers.add(question.apply(submission, input)));
        }
        return answers;
    }
}

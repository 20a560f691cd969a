package dev.gradus.app.web.jobs;

import dev.gradus.engine.GradingListener;
import dev.gradus.engine.report.CheckResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/** How far the gradings of this process are, and who wants to hear of it. */
@ApplicationScoped
public class LiveProgress {
    private final Map<UUID, Stage> running = new ConcurrentHashMap<>();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    /** How far this process is with a submission; empty when it is not grading it. */
    public Optional<Stage> of(UUID submission) {
        return Optional.ofNullable(running.get(submission));
    }

    /** Calls after every change of any submission, from the thread that made it; must return at once. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * The listener to hand to the grader; its owner calls {@link #ended} whatever happens.
     *
     * @param restarts hears how often the submission's process was started again
     */
    GradingListener begin(UUID submission, IntConsumer restarts) {
        set(submission, old -> Stage.WAITING);
        return new GradingListener() {
            @Override
            public void compiling() {
                set(submission, old -> Stage.COMPILING);
            }

            @Override
            public void checking(int checks) {
                set(submission, old -> Stage.checking(checks));
            }

            @Override
            public void restarted(int times) {
                restarts.accept(times);
            }

            @Override
            public void checked(CheckResult result) {
                set(submission, old -> old.with(result));
            }
        };
    }

    void ended(UUID submission) {
        running.remove(submission);
        tell();
    }

    private void set(UUID submission, UnaryOperator<Stage> change) {
        running.compute(submission, (id, old) -> change.apply(old == null ? Stage.WAITING : old));
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}

package dev.gradus.app.web.submissions;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.jobs.LiveProgress;
import dev.gradus.engine.grading.PlannedCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The progress of one submission as a stream of snapshots, the last of which says that it is graded. */
@ApplicationScoped
class ProgressStream {
    /** Positions in the queue, and gradings on other nodes, change without a word to this process. */
    private static final long LOOK_AGAIN_MILLIS = 1000;

    private final SubmissionQueries queries;
    private final LiveProgress progress;
    private final Catalogue catalogue;

    @Inject
    ProgressStream(SubmissionQueries queries, LiveProgress progress, Catalogue catalogue) {
        this.queries = queries;
        this.progress = progress;
        this.catalogue = catalogue;
    }

    Multi<ProgressView> of(UUID person, UUID submission) {
        return Multi.createFrom()
                .emitter(emitter -> new Follower(person, submission, emitter).start(), BackPressureStrategy.LATEST);
    }

    ProgressView snapshot(UUID person, UUID id) {
        StoredSubmission submission = queries.find(person, id).orElseThrow();
        int ahead = submission.status() == Status.QUEUED ? queries.ahead(submission) : 0;
        return ProgressView.of(submission, progress.of(id), ahead, planned(submission));
    }

    private List<PlannedCheck> planned(StoredSubmission submission) {
        return catalogue
                .exercise(submission.exercise())
                .map(exercise -> PlannedCheck.of(exercise, submission.kind().scope()))
                .orElse(List.of());
    }

    /** Looks whenever something changed; changes during a look lead to one more. */
    private final class Follower {
        private final UUID person;
        private final UUID submission;
        private final MultiEmitter<? super ProgressView> emitter;
        private final ScheduledExecutorService workers = Infrastructure.getDefaultWorkerPool();
        private final AtomicBoolean lookIsDue = new AtomicBoolean();
        private ProgressView last;

        Follower(UUID person, UUID submission, MultiEmitter<? super ProgressView> emitter) {
            this.person = person;
            this.submission = submission;
            this.emitter = emitter;
        }

        void start() {
            Runnable due = this::due;
            progress.listen(due);
            ScheduledFuture<?> ticks = workers.scheduleAtFixedRate(due, 0, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            emitter.onTermination(() -> {
                progress.forget(due);
                ticks.cancel(false);
            });
        }

        private void due() {
            if (lookIsDue.compareAndSet(false, true)) {
                workers.execute(this::look);
            }
        }

        private synchronized void look() {
            lookIsDue.set(false);
            if (emitter.isCancelled()) {
                return;
            }
            try {
                ProgressView view = snapshot(person, submission);
                if (!view.equals(last)) {
                    last = view;
                    emitter.emit(view);
                }
                if (view.status() == Status.DONE) {
                    emitter.complete();
                }
            } catch (RuntimeException e) {
                emitter.fail(e);
            }
        }
    }
}

package dev.gradus.app.web.classes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The progress of a class as a stream, the last element of which says that all is graded. */
@ApplicationScoped
class ClassStream {
    /** Verdicts of other nodes are not announced here, and nobody reads faster. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final ClassStore store;

    @Inject
    ClassStream(ClassStore store) {
        this.store = store;
    }

    Multi<ClassProgress> of(UUID upload) {
        return Multi.createFrom().deferred(() -> {
            Follower follower = new Follower(upload);
            return Multi.createBy()
                    .repeating()
                    .uni(() -> Uni.createFrom()
                            .item(follower::look)
                            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                    .withDelay(LOOK_AGAIN)
                    .whilst(progress -> !progress.done())
                    .filter(progress -> progress.done() || !progress.members().isEmpty());
        });
    }

    /** What one reader has been told. */
    private final class Follower {
        private final UUID upload;
        private final List<ClassProgress.MemberView> told = new ArrayList<>();

        Follower(UUID upload) {
            this.upload = upload;
        }

        ClassProgress look() {
            ClassProgress progress = ClassProgress.of(store.members(upload));
            ClassProgress news = progress.since(told);
            told.clear();
            told.addAll(progress.members());
            return news;
        }
    }
}

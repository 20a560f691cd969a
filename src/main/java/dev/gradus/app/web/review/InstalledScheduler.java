package dev.gradus.app.web.review;

import dev.gradus.app.review.Fsrs;
import dev.gradus.app.review.Scheduler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The scheduler that the portal asks; days are those of the machine that it runs on. */
final class InstalledScheduler {

    @Produces
    @Singleton
    Scheduler scheduler(Clock clock) {
        return new Scheduler(Fsrs.standard(), clock, ZoneId.systemDefault());
    }
}

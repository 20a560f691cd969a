package dev.gradus.app.web.storage;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The clock of the portal under test: the machine's, until it is set; then it stands still. */
@Alternative
@Priority(1)
@Singleton
public class SetClock extends Clock {
    private volatile Optional<Instant> set = Optional.empty();

    public void set(Instant instant) {
        set = Optional.of(instant);
    }

    /** Lets it go again. */
    public void release() {
        set = Optional.empty();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everybody asks this clock for instants");
    }

    @Override
    public Instant instant() {
        return set.orElseGet(Instant::now);
    }
}

package dev.gradus.app.web.accounts;

import dev.gradus.app.web.security.AccessSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody may do something in a minute. Counted in this process: each node allows as much. */
@ApplicationScoped
public class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Beyond these the one that was used longest ago is forgotten. */
    private static final int MOST_BUCKETS = 10_000;

    /** Of an IPv6 address, what one customer of a provider has. */
    private static final int NETWORK_BYTES = 8;

    private final AccessSettings settings;
    private final TimeMeter time;
    /** Apart, so that many addresses cannot push persons out. */
    private final Map<String, Bucket> signIns = new Buckets();

    private final Map<String, Bucket> submissions = new Buckets();

    @Inject
    RateLimits(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.between(java.time.Instant.EPOCH, clock.instant())
                        .toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** @throws TooManyRequestsException when an address tried to sign in too often */
    void signIn(String address) {
        take(signIns, network(address), settings.signInsPerMinute(), "to sign in");
    }

    /**
     * Nobody is slowed down on their own machine.
     *
     * @throws TooManyRequestsException when a person handed in too often
     */
    public void submit(java.util.UUID person) {
        if (settings.hasAccounts()) {
            take(submissions, person.toString(), settings.submissionsPerMinute(), "to hand in");
        }
    }

    private synchronized void take(Map<String, Bucket> buckets, String name, int perMinute, String what) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(name, key -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.max(
                    1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
            throw new TooManyRequestsException(
                    "You tried " + what + " more than " + perMinute + " times in a minute. Try again in " + seconds
                            + (seconds == 1 ? " second." : " seconds."),
                    seconds);
        }
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }

    /** An IPv4 address, or the network that an IPv6 address is in. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static final class Buckets extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        Buckets() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    }
}

package dev.gradus.engine.cage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.engine.GraderFaultException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RunnerPoolTest {
    private final CountingCage cage = new CountingCage();

    @Test
    void keepsRunnersReady() throws InterruptedException {
        try (RunnerPool pool = new RunnerPool(cage, Limits.DEFAULT, 2)) {
            Set<CagedProcess> ready = Set.of(cage.next(), cage.next());
            assertThat(pool.take()).isIn(ready);
            assertThat(cage.next()).isNotIn(ready);
        }
    }

    @Test
    void handsOutEachRunnerOnce() {
        try (RunnerPool pool = new RunnerPool(cage, Limits.DEFAULT, 3)) {
            Set<CagedProcess> taken = IntStream.range(0, 100)
                    .parallel()
                    .mapToObj(i -> pool.take())
                    .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
            assertThat(taken).hasSize(100);
        }
    }

    @Test
    void startsNoneForNobody() {
        try (RunnerPool pool = new RunnerPool(cage, Limits.DEFAULT, 1)) {
            pool.expect(3);
            List.of(1, 2, 3).forEach(each -> pool.take());
        }
        assertThat(cage.all).hasSize(3);
    }

    @Test
    void replacesOneThatDiedWhileItWaited() throws InterruptedException {
        try (RunnerPool pool = new RunnerPool(cage, Limits.DEFAULT, 1)) {
            CagedProcess waiting = cage.next();
            waiting.kill();
            assertThat(pool.take())
                    .isNotSameAs(waiting)
                    .satisfies(runner -> assertThat(runner.isAlive()).isTrue());
        }
    }

    @Test
    void killsWhatNobodyTook() throws InterruptedException {
        RunnerPool pool = new RunnerPool(cage, Limits.DEFAULT, 2);
        List<CagedProcess> waiting = List.of(cage.next(), cage.next());
        pool.close();
        for (CagedProcess runner : waiting) {
            assertThat(runner.awaitEnd(Duration.ofMinutes(1))).isEqualTo(Ending.KILLED);
        }
        assertThatThrownBy(pool::take).isInstanceOf(GraderFaultException.class);
    }

    @Test
    void triesAgainWhenAStartInTheBackgroundFailed() {
        cage.failures = 1;
        try (RunnerPool pool = new RunnerPool(cage, Limits.DEFAULT, 1)) {
            assertThat(pool.take().isAlive()).isTrue();
        }
    }

    /** Starts nothing, and counts. */
    private static final class CountingCage implements Cage {
        private final Set<CagedProcess> all = ConcurrentHashMap.newKeySet();
        private final BlockingQueue<CagedProcess> started = new LinkedBlockingQueue<>();
        private int failures;

        @Override
        public synchronized CagedProcess start(Workload workload, Limits limits) {
            if (failures-- > 0) {
                throw new GraderFaultException("not this time");
            }
            CagedProcess process = new Stub();
            all.add(process);
            started.add(process);
            return process;
        }

        CagedProcess next() throws InterruptedException {
            return started.take();
        }

        @Override
        public Confinement confinement() {
            return Confinement.CAGE;
        }

        @Override
        public void close() {
            all.forEach(CagedProcess::kill);
        }
    }

    private static final class Stub implements CagedProcess {
        private final CountDownLatch killed = new CountDownLatch(1);

        @Override
        public OutputStream requests() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream answers() {
            return InputStream.nullInputStream();
        }

        @Override
        public void kill() {
            killed.countDown();
        }

        @Override
        public boolean isAlive() {
            return killed.getCount() > 0;
        }

        @Override
        public Ending awaitEnd(Duration patience) {
            try {
                return killed.await(patience.toMillis(), TimeUnit.MILLISECONDS) ? Ending.KILLED : Ending.CRASHED;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package dev.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Ending;
import dev.gradus.protocol.compilation.CompileAnswer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CompileWorkerProcessTest {
    private static final Duration DEADLINE = Duration.ofMillis(10);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    private CompileAnswer compile(Stub process) throws CompileWorkerProcess.NoAnswer {
        return new CompileWorkerProcess(process).compile(WarmUp.REQUEST, DEADLINE, clock);
    }

    @Test
    void isKilledWhenItComputesBeyondTheDeadline() {
        Stub process = new Stub(new byte[0], 0, DEADLINE);
        assertThatThrownBy(() -> compile(process))
                .isInstanceOfSatisfying(
                        CompileWorkerProcess.NoAnswer.class,
                        end -> assertThat(end.isOverdue()).isTrue());
    }

    @Test
    void getsMoreTimeWhileTheMachineIsBusyWithOtherThings() throws Exception {
        Stub process = new Stub(answer(), 4, Duration.ZERO);
        assertThat(compile(process).status()).isEqualTo(CompileAnswer.Status.INVALID);
    }

    @Test
    void isKilledInTheEndEvenWhenItComputesNothing() {
        Stub process = new Stub(new byte[0], 0, Duration.ZERO);
        assertThatThrownBy(() -> compile(process)).isInstanceOf(CompileWorkerProcess.NoAnswer.class);
    }

    @Test
    void isNotBelievedWhenItSpeaksNonsense() {
        byte[] nonsense = {0, 0x7F, -1, -1, -1};
        Stub process = new Stub(nonsense, 1, Duration.ZERO);
        assertThatThrownBy(() -> compile(process))
                .isInstanceOfSatisfying(
                        CompileWorkerProcess.NoAnswer.class,
                        end -> assertThat(end.isOverdue()).isFalse());
    }

    private static byte[] answer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CompileAnswer(CompileAnswer.Status.INVALID, "no", List.of(), List.of()).write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** Answers when it was asked for its processor time that many times; uses so much of it in between. */
    private static final class Stub implements CagedProcess {
        private final byte[] answer;
        private final Duration step;
        private final PipedOutputStream sending = new PipedOutputStream();
        private final PipedInputStream receiving = new PipedInputStream();
        private int left;
        private Duration used = Duration.ZERO;

        Stub(byte[] answer, int asked, Duration step) {
            this.answer = answer;
            this.left = asked;
            this.step = step;
            try {
                receiving.connect(sending);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized Duration processorTime() {
            Duration now = used;
            used = used.plus(step);
            if (--left == 0) {
                try {
                    sending.write(answer);
                    sending.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return now;
        }

        @Override
        public OutputStream requests() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream answers() {
            return receiving;
        }

        @Override
        public void kill() {
            try {
                sending.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Ending awaitEnd(Duration patience) {
            return Ending.KILLED;
        }
    }
}

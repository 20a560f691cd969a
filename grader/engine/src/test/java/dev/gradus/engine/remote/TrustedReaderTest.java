package dev.gradus.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Ending;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.remote.sample.Everything;
import dev.gradus.engine.remote.sample.Everything.Activation;
import dev.gradus.engine.remote.sample.Everything.Layer;
import dev.gradus.engine.remote.sample.Samples;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trusted side reads whatever comes, and makes replies of it: never another exception, never much memory. */
class TrustedReaderTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(2), 64L << 20);
    /** What says that the runner is ready; up to there only our own code has spoken. */
    private static final int READY_BYTES = 5;

    private static final int SEEDS = 4000;
    private static final long ENOUGH_MEMORY = 4L << 20;

    private static byte[] honest;
    private static List<Reply> replies;

    @BeforeAll
    static void recordAnHonestConversation() {
        ByteArrayOutputStream recorded = new ByteArrayOutputStream();
        replies = conversation(() -> new Recorded(ChildProcess.start(), recorded));
        honest = recorded.toByteArray();
    }

    private static Transport open(Supplier<CagedProcess> processes) {
        return new CagedHost(processes, Everything.class, Samples.compiled(), LIMITS).open();
    }

    /** Calls with every kind of reply in them; the replies of handles and inside callbacks too. */
    private static List<Reply> conversation(Supplier<CagedProcess> processes) {
        List<Reply> heard = new ArrayList<>();
        try (Transport transport = open(processes)) {
            Everything submission = ContractProxy.of(Everything.class, transport, (call, reply) -> heard.add(reply));
            SimpleMatrix matrix = SimpleMatrix.identity(3);
            Layer layer = new Layer(matrix, new double[] {1, 2}, Activation.TANH, List.of());
            List<Runnable> uses = List.of(
                    () -> submission.echo(2),
                    () -> submission.reversed("abc"),
                    () -> submission.doubled(new double[] {1, 2, 3}),
                    () -> submission.counted(new int[] {1, 2}),
                    () -> submission.transposed(new double[][] {{1, 2}, {3, 4}}),
                    () -> submission.scaled(List.of(matrix, matrix), 2),
                    () -> submission.next(new Layer(matrix, new double[0], Activation.RELU, List.of(layer))),
                    () -> submission.act("print a little"),
                    () -> submission.act("throw"),
                    () -> submission.matrix("null"),
                    () -> submission.matrix("complex"),
                    () -> submission.derivative(x -> submission.echo(x * x), 3),
                    () -> submission.gradient(x -> x[0] * x[1], new double[] {2, 3}),
                    () -> submission.counter(1).copy().add(2),
                    () -> submission.read(submission.counter(4)),
                    () -> submission.composed(x -> x + 1, x -> 2 * x).applyAsDouble(5));
            for (Runnable use : uses) {
                try {
                    use.run();
                } catch (SubmissionException e) {
                    assertThat(e.reply()).isNotNull();
                }
            }
            transport.output();
        }
        return heard;
    }

    @Test
    void understandsARecordedConversation() {
        assertThat(show(conversation(() -> new ScriptedProcess(honest)))).isEqualTo(show(replies));
        assertThat(replies).hasSizeGreaterThan(16);
    }

    @Test
    void makesRepliesOfWhateverComes() {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (long seed = 0; seed < SEEDS; seed++) {
            byte[] spoilt = spoil(new Random(seed));
            long before = memory.getCurrentThreadAllocatedBytes();
            List<Reply> heard = conversation(() -> new ScriptedProcess(spoilt));
            assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated with seed %s", seed)
                    .isLessThan(ENOUGH_MEMORY);
            assertThat(heard).as("seed %s", seed).hasSizeGreaterThan(15);
            heard.forEach(reply -> kinds.merge(reply.getClass().getSimpleName(), 1, Integer::sum));
        }
        assertThat(kinds).containsKeys("Returned", "Threw", "Unsendable", "ProtocolError", "Crashed");
        assertThat(kinds.get("ProtocolError")).isGreaterThan(SEEDS);
    }

    @Test
    void endsWithTheStreamWhereverItIsCut() {
        for (int length = READY_BYTES; length < honest.length; length++) {
            byte[] cut = Arrays.copyOf(honest, length);
            List<Reply> heard = conversation(() -> new ScriptedProcess(cut));
            assertThat(heard.get(heard.size() - 1)).as("cut at %s", length).isInstanceOf(Reply.Crashed.class);
        }
    }

    private static byte[] spoil(Random random) {
        byte[] bytes = honest.clone();
        int at = READY_BYTES + random.nextInt(bytes.length - READY_BYTES);
        switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    bytes[READY_BYTES + random.nextInt(bytes.length - READY_BYTES)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> {
                byte[] noise = new byte[1 + random.nextInt(40)];
                random.nextBytes(noise);
                bytes = joined(Arrays.copyOf(bytes, at), noise, Arrays.copyOfRange(honest, at, honest.length));
            }
            case 2 -> {
                int to = Math.min(honest.length, at + 1 + random.nextInt(40));
                bytes = joined(Arrays.copyOf(bytes, at), new byte[0], Arrays.copyOfRange(honest, to, honest.length));
            }
            case 3 -> {
                byte[] noise = new byte[bytes.length - at];
                random.nextBytes(noise);
                bytes = joined(Arrays.copyOf(bytes, at), noise, new byte[0]);
            }
            default -> {
                for (int i = 0; i < 4 && at + i < bytes.length; i++) {
                    bytes[at + i] = (byte) (random.nextBoolean() ? 0xff : random.nextInt(4));
                }
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] head, byte[] middle, byte[] tail) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(middle);
        all.writeBytes(tail);
        return all.toByteArray();
    }

    private static String show(List<Reply> shown) {
        return shown.toString().replaceAll("@[0-9a-f]+", "");
    }

    /** Writes down what a process answers. */
    private record Recorded(CagedProcess process, OutputStream recorded, InputStream answers) implements CagedProcess {
        Recorded(CagedProcess process, OutputStream recorded) {
            this(process, recorded, new FilterInputStream(process.answers()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int count = super.read(bytes, offset, length);
                    if (count > 0) {
                        recorded.write(bytes, offset, count);
                    }
                    return count;
                }
            });
        }

        @Override
        public OutputStream requests() {
            return process.requests();
        }

        @Override
        public void kill() {
            process.kill();
        }

        @Override
        public Ending awaitEnd(Duration patience) {
            return process.awaitEnd(patience);
        }
    }
}

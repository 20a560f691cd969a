package dev.gradus.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.remote.ContractProxy;
import dev.gradus.engine.remote.RemoteTransport;
import dev.gradus.engine.remote.Reply;
import dev.gradus.engine.remote.SubmissionException;
import dev.gradus.engine.remote.Transport;
import dev.gradus.fuzz.FuzzedContract.Color;
import dev.gradus.fuzz.FuzzedContract.Node;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * The trusted side reads whatever a runner says, and makes replies of it. In an ordinary build the kept inputs are
 * replayed; {@code JAZZER_FUZZ=1 mvn -pl grader/fuzz -am test -Dtest=TrustedReaderFuzzTest} looks for new ones.
 */
class TrustedReaderFuzzTest {
    private static final Setup SETUP =
            new Setup(FuzzedContract.class.getName(), "practice.MyContract", WireLimits.DEFAULT, Map.of());

    @FuzzTest(maxDuration = "20s")
    void makesRepliesOfWhateverComes(byte[] bytes) {
        List<Reply> replies = new ArrayList<>();
        try (Transport transport =
                new RemoteTransport(FuzzedProcess.saying(bytes), FuzzedContract.class, SETUP, Limits.DEFAULT)) {
            FuzzedContract submission =
                    ContractProxy.of(FuzzedContract.class, transport, (call, reply) -> replies.add(reply));
            SimpleMatrix matrix = SimpleMatrix.identity(2);
            use(() -> submission.number(1));
            use(() -> submission.text(2));
            use(() -> submission.vector(new double[] {1, 2}));
            use(() -> submission.rows(new int[] {3}));
            use(() -> submission.matrix(matrix));
            use(() -> submission.nodes(new Node(Color.RED, 1, matrix, List.of())));
            use(() -> submission.call(values -> values.length + submission.number(1)));
            use(() -> submission.another(true).another(false).none());
            use(submission::none);
            assertThat(transport.output().text().length()).isLessThanOrEqualTo(64 << 10);
        }
        assertThat(replies).hasSizeGreaterThanOrEqualTo(9).doesNotContainNull();
    }

    private static void use(Runnable use) {
        try {
            use.run();
        } catch (SubmissionException e) {
            assertThat(e.reply()).isNotNull();
        }
    }
}

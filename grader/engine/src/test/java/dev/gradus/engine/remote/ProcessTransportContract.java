package dev.gradus.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.compile.Compilation;
import dev.gradus.engine.remote.sample.Beginnings.Greeting;
import dev.gradus.engine.remote.sample.Everything;
import dev.gradus.engine.remote.sample.Samples;
import dev.gradus.protocol.frame.Message;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport to another process does when the submission in there is hostile. */
abstract class ProcessTransportContract extends TransportContract {
    /** Long enough for any machine: no right answer waits for it. */
    private static final Limits PATIENT =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(60), 64L << 20);

    /** For submissions that never answer: only how long the test takes depends on it. */
    private static final Limits BRIEF =
            new Limits(Duration.ofMillis(400), Duration.ofSeconds(120), Duration.ofSeconds(60), 64L << 20);

    /** Starts a runner. */
    abstract CagedProcess start(Limits limits);

    @Override
    final Host host() {
        return host(PATIENT);
    }

    private Host host(Limits limits) {
        return new CagedHost(() -> start(limits), Everything.class, Samples.compiled(), limits);
    }

    private Reply brief(Consumer<Everything> use) {
        try (Transport transport = host(BRIEF).open()) {
            Everything submission = ContractProxy.of(Everything.class, transport, CallListener.NONE);
            SubmissionException thrown = catchThrowableOfType(SubmissionException.class, () -> use.accept(submission));
            assertThat(transport.call(RecordingProxy.record(Everything.class, it -> it.echo(1))))
                    .isEqualTo(thrown.reply());
            return thrown.reply();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "halt", "exit in getMessage"})
    void seesThatTheSubmissionEndedItsProcess(String deed) {
        assertThat(act(deed)).isEqualTo(new Reply.Crashed("it ended its process, as System.exit does"));
        assertThat(act("nothing")).isInstanceOf(Reply.Crashed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"halt strangely", "close the output"})
    void seesThatTheProcessIsGone(String deed) {
        assertThat(act(deed)).isInstanceOf(Reply.Crashed.class);
    }

    @Test
    void endsWhatClosedTheOutputAndDoesNotAnswer() {
        // whether the pipe is closed then depends on who else holds it
        assertThat(brief(submission -> submission.act("close the output and loop")))
                .isInstanceOfAny(Reply.Crashed.class, Reply.TimedOut.class);
    }

    @Test
    void seesThatTheSubmissionClosedTheInput() {
        act("close the input");
        assertThat(act("nothing")).isInstanceOf(Reply.Crashed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "wait", "loop in getMessage", "read the pipe"})
    void endsWhatDoesNotAnswerInTime(String deed) {
        assertThat(brief(submission -> submission.act(deed))).isEqualTo(new Reply.TimedOut(BRIEF.perCall()));
    }

    @Test
    void endsWhatCallsTheGradersFunctionForEver() {
        assertThat(brief(submission -> submission.callForever(x -> x))).isInstanceOf(Reply.TimedOut.class);
    }

    @Test
    void endsACallInsideACallback() {
        Reply reply = brief(submission -> submission.derivative(
                x -> {
                    submission.act("loop");
                    return x;
                },
                1));
        assertThat(reply).isInstanceOf(Reply.TimedOut.class);
    }

    @Test
    void endsWhatDripsBelowEveryDeadline() {
        Limits limits = new Limits(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(60), 64L << 20);
        try (Transport transport = host(limits).open()) {
            Everything submission = ContractProxy.of(Everything.class, transport, CallListener.NONE);
            transport.startCheck();
            SubmissionException thrown = catchThrowableOfType(SubmissionException.class, () -> {
                while (true) {
                    submission.echo(1);
                }
            });
            assertThat(thrown.reply()).isEqualTo(new Reply.TimedOut(limits.perCheck()));
        }
    }

    @Test
    void seesThatMemoryIsFull() {
        assertThat(act("fill the heap")).isInstanceOf(Reply.OutOfMemory.class);
    }

    @Test
    void keepsTheRepliesBeforeTheEnd() {
        List<Call> calls = Stream.of("nothing", "throw", "exit", "nothing", "nothing")
                .map(deed -> RecordingProxy.record(Everything.class, it -> it.act(deed)))
                .toList();
        List<Reply> replies = transport().callAll(calls);
        assertThat(replies.get(0)).isInstanceOf(Reply.Returned.class);
        assertThat(replies.get(1)).isInstanceOf(Reply.Threw.class);
        assertThat(replies.subList(2, 5))
                .hasOnlyElementsOfType(Reply.Crashed.class)
                .hasSize(3);
    }

    @Test
    void capturesWhatIsPrinted() {
        act("print a little");
        act("print to both");
        assertThat(transport().output()).isEqualTo(new CapturedOutput("hello ∇\nout err", false));
    }

    @Test
    void boundsWhatIsPrinted() {
        assertThat(act("print megabytes")).isInstanceOf(Reply.Returned.class);
        assertThat(transport().output().truncated()).isTrue();
        assertThat(transport().output().text()).hasSize(64 << 10).startsWith("0123456789");
        assertThat(submission().echo(1)).isEqualTo(1);
    }

    @Test
    void keepsTheLastWordsOfASubmissionThatNeverAnswers() {
        try (Transport transport = host(BRIEF).open()) {
            transport.call(RecordingProxy.record(Everything.class, it -> it.act("print and loop")));
            assertThat(transport.output().text()).isEqualTo("last words\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "interrupt", "leave a thread"})
    void isNotDisturbedBy(String deed) {
        assertThat(act(deed)).isInstanceOf(Reply.Returned.class);
        assertThat(submission().echo(1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"look at the host", "look at the protocol"})
    void hidesTheHostFromTheSubmission(String deed) {
        assertThat(((Reply.Threw) act(deed)).message()).isEqualTo("not there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    255,255,255,255        | claims -1 bytes
                    255,255,255,127        | claims 2147483647 bytes
                    0,0,0,0                | claims 0 bytes
                    1,0,0,0,99             | unknown message 99
                    1,0,0,0,5              | ends early
                    1,0,0,0,2              | unknown message 2
                    7,0,0,0,5,9,9,9,9,0,0  | reply to another call
                    11,0,0,0,6,1,0,0,0,0,0,0,0,0,0 | no object 0 on this side
                    """)
    void seesForgedFrames(String bytes, String sentence) {
        int[] forged = Stream.of(bytes.split(",")).mapToInt(Integer::parseInt).toArray();
        SubmissionException thrown = catchThrowableOfType(
                SubmissionException.class, () -> submission().forge(forged, true));
        assertThat(((Reply.ProtocolError) thrown.reply()).detail()).contains(sentence);
        assertThat(act("nothing")).isEqualTo(thrown.reply());
    }

    @Test
    void takesAForgedReplyAsTheAnswerAndNothingElse() {
        int[] returned = {12, 0, 0, 0, Message.REPLY, 1, 0, 0, 0, 0, 0, Message.RETURNED, 42, 0, 0, 0, 0};
        returned[0] = returned.length - 4;
        assertThat(submission().forge(returned, false)).isEqualTo(42);
        assertThat(act("nothing")).isInstanceOf(Reply.ProtocolError.class);
    }

    @Test
    void endsAFloodOfFrames() {
        int[] flood = new int[1 << 16];
        for (int i = 0; i < flood.length; i += 16) {
            flood[i] = 12;
            flood[i + 4] = Message.OUTPUT;
            flood[i + 5] = 7;
        }
        SubmissionException thrown = catchThrowableOfType(SubmissionException.class, () -> {
            while (true) {
                submission().forge(flood, false);
            }
        });
        assertThat(thrown.reply()).isInstanceOf(Reply.ProtocolError.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Throws, java.lang.IllegalStateException, not today",
        "FailsToInitialize, java.lang.NumberFormatException, For input string",
        "Different, java.lang.ClassCastException, dev.gradus.engine.remote.sample.Beginnings$Different is no Greeting",
    })
    void reportsAFailedBeginningWithEveryCall(String name, String className, String message) {
        try (Transport transport = greeting(name, PATIENT).open()) {
            Call call = RecordingProxy.record(Greeting.class, Greeting::greet);
            Reply.Threw reply = (Reply.Threw) transport.call(call);
            assertThat(reply.className()).isEqualTo(className);
            assertThat(reply.message()).startsWith(message);
            assertThat(transport.call(call)).isEqualTo(reply);
        }
    }

    @Test
    void reportsABeginningThatEndsTheProcess() {
        try (Transport transport = greeting("Exits", PATIENT).open()) {
            assertThat(transport.call(RecordingProxy.record(Greeting.class, Greeting::greet)))
                    .isInstanceOf(Reply.Crashed.class);
        }
    }

    @Test
    void reportsABeginningThatNeverEnds() {
        try (Transport transport = greeting("Hangs", BRIEF).open()) {
            assertThat(transport.call(RecordingProxy.record(Greeting.class, Greeting::greet)))
                    .isInstanceOf(Reply.TimedOut.class);
        }
    }

    @Test
    void makesASubmissionWithAPrivateConstructor() {
        try (Transport transport = greeting("Greets", PATIENT).open()) {
            assertThat(ContractProxy.of(Greeting.class, transport, CallListener.NONE)
                            .greet())
                    .isEqualTo("hello");
        }
    }

    @Test
    void blamesNobodyForARunnerThatWeStopped() {
        transport().close();
        assertThatThrownBy(() -> submission().echo(1)).isInstanceOf(GraderFaultException.class);
    }

    private Host greeting(String name, Limits limits) {
        Compilation.Compiled compiled = Samples.beginning(name);
        return new CagedHost(() -> start(limits), Greeting.class, compiled, limits);
    }
}

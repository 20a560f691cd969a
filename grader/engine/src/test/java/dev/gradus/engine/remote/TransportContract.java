package dev.gradus.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.remote.sample.Everything;
import dev.gradus.engine.remote.sample.Everything.Activation;
import dev.gradus.engine.remote.sample.Everything.Layer;
import dev.gradus.protocol.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport does, however it hosts the submission. */
abstract class TransportContract {
    private Transport transport;
    private Everything submission;

    /** A host of {@link dev.gradus.engine.remote.sample.Samples#obedient()}. */
    abstract Host host();

    @BeforeEach
    void open() {
        transport = host().open();
        submission = ContractProxy.of(Everything.class, transport, CallListener.NONE);
    }

    @AfterEach
    void close() {
        transport.close();
    }

    final Transport transport() {
        return transport;
    }

    final Everything submission() {
        return submission;
    }

    @Test
    void carriesScalars() {
        assertThat(submission.not(true)).isFalse();
        assertThat(submission.not(false)).isTrue();
        assertThat(submission.increment(Integer.MAX_VALUE)).isEqualTo(Integer.MIN_VALUE);
        assertThat(submission.increment(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE + 1);
        assertThat(submission.echo(-0.0)).isEqualTo(-0.0);
        assertThat(submission.reversed("gradient ∇\ud83d")).isEqualTo("\ud83d∇ tneidarg");
    }

    @Test
    void carriesNaNWithItsPayload() {
        double odd = Double.longBitsToDouble(0x7ff8_dead_beef_0001L);
        assertThat(Double.doubleToRawLongBits(submission.echo(odd))).isEqualTo(0x7ff8_dead_beef_0001L);
        double[] back = submission.transposed(new double[][] {{odd}})[0];
        assertThat(Double.doubleToRawLongBits(back[0])).isEqualTo(0x7ff8_dead_beef_0001L);
    }

    @Test
    void carriesArraysAndMatrices() {
        assertThat(submission.doubled(new double[] {1, -2})).containsExactly(2, -4);
        assertThat(submission.doubled(new double[0])).isEmpty();
        assertThat(submission.counted(new int[] {5, 5, 5})).containsExactly(5, 6, 7);
        assertThat(submission.transposed(new double[][] {{1, 2, 3}, {4, 5, 6}})).isDeepEqualTo(new double[][] {
            {1, 4}, {2, 5}, {3, 6}
        });
        SimpleMatrix product = submission.product(
                new SimpleMatrix(new double[][] {{1, 2}, {3, 4}}), new SimpleMatrix(new double[][] {{5}, {6}}));
        assertThat(product.toArray2()).isDeepEqualTo(new double[][] {{17}, {39}});
        List<SimpleMatrix> scaled = submission.scaled(List.of(SimpleMatrix.identity(2), new SimpleMatrix(0, 3)), 7);
        assertThat(scaled.get(0).toArray2()).isDeepEqualTo(new double[][] {{7, 0}, {0, 7}});
        assertThat(scaled.get(1).getNumCols()).isEqualTo(3);
    }

    @Test
    void carriesRecordsAndEnums() {
        Layer inner = new Layer(SimpleMatrix.identity(3), new double[] {1}, Activation.RELU, List.of());
        Layer outer = new Layer(new SimpleMatrix(1, 1), new double[0], Activation.TANH, List.of(inner));
        Layer back = submission.next(outer);
        assertThat(back.activation()).isEqualTo(Activation.RELU);
        assertThat(back.biases()).containsExactly(1);
        assertThat(back.weights().isIdentical(SimpleMatrix.identity(3), 0)).isTrue();
        assertThat(back.followers()).isEmpty();
        assertThat(submission.other(Activation.RELU)).isEqualTo(Activation.SIGMOID);
    }

    @Test
    void givesTheSubmissionAFreshRandomOfTheSameSeed() {
        SeededRandom random = new SeededRandom(7);
        double first = new Random(7).nextGaussian();
        assertThat(submission.draw(random)).isEqualTo(first);
        assertThat(submission.draw(random)).isEqualTo(first);
    }

    @Test
    void callsFunctionsBack() {
        int[] calls = new int[1];
        double slope = submission.derivative(
                x -> {
                    calls[0]++;
                    return 3 * x;
                },
                2);
        assertThat(slope).isBetween(2.99999, 3.00001);
        assertThat(calls[0]).isEqualTo(2);
        assertThat(submission.gradient(x -> x[0] + 2 * x[1], new double[] {0.5, 0.25}))
                .containsExactly(1, 2);
    }

    @Test
    void letsAFunctionCallTheSubmissionAgain() {
        double slope = submission.derivative(x -> submission.echo(x) + submission.derivative(y -> y * y, x), 1);
        assertThat(slope).isBetween(2.99, 3.01);
    }

    @Test
    void keepsObjectsThatTheSubmissionReturns() {
        Everything.Counter counter = submission.counter(10);
        assertThat(counter.add(5)).isEqualTo(15);
        Everything.Counter copy = counter.copy();
        assertThat(copy.add(1)).isEqualTo(16);
        assertThat(counter.add(0)).isEqualTo(15);
        assertThat(submission.read(copy)).isEqualTo(16);
    }

    @Test
    void returnsFunctionsThatUseTheGradersFunctions() {
        DoubleUnaryOperator composed = submission.composed(x -> x + 1, x -> 2 * x);
        assertThat(composed.applyAsDouble(5)).isEqualTo(11);
        assertThat(composed.andThen(x -> -x).applyAsDouble(5)).isEqualTo(-11);
        assertThat(submission.composed(composed, composed).applyAsDouble(1)).isEqualTo(7);
    }

    @Test
    void passesAFailedCheckInAFunctionOnToTheGrading() {
        AssertionError failure = new AssertionError("too many calls");
        assertThatThrownBy(() -> submission.derivative(
                        x -> {
                            throw failure;
                        },
                        1))
                .isSameAs(failure);
        assertThat(submission.echo(1)).isEqualTo(1);
    }

    @Test
    void tellsTheSubmissionWhenAFunctionRefusesItsArguments() {
        double[] weights = {1};
        SubmissionException thrown = catchThrowableOfType(
                SubmissionException.class, () -> submission.gradient(x -> weights[x.length - 1], new double[2]));
        assertThat(((Reply.Threw) thrown.reply()).message())
                .startsWith("apply failed: java.lang.ArrayIndexOutOfBoundsException: ");
        assertThat(submission.echo(1)).isEqualTo(1);
    }

    @Test
    void runsDefaultMethodsOnTheSideOfTheCaller() {
        List<Call> heard = new ArrayList<>();
        Everything listened = ContractProxy.of(Everything.class, transport, (call, reply) -> heard.add(call));
        assertThat(listened.echoTwice(3)).isEqualTo(3);
        assertThat(heard).extracting(call -> call.method().getName()).containsExactly("echo", "echo");
    }

    @Test
    void reportsChangedArgumentsAndChangesOnlyThoseThatAreMeantToChange() {
        List<Reply> heard = new ArrayList<>();
        Everything listened = ContractProxy.of(Everything.class, transport, (call, reply) -> heard.add(reply));
        double[] meant = {1, 2};
        double[] notMeant = {3, 4};
        listened.overwrite(meant, notMeant);
        assertThat(meant).containsExactly(42, 2);
        assertThat(notMeant).containsExactly(3, 4);
        Reply.Returned reply = (Reply.Returned) heard.get(0);
        assertThat(reply.changedArguments())
                .extracting(Reply.ChangedArgument::position)
                .containsExactly(0, 1);
        assertThat((double[]) reply.changedArguments().get(1).after()).containsExactly(43, 4);

        double[] input = {1, 2};
        assertThat(listened.doubled(input)).containsExactly(2, 4);
        assertThat(input).containsExactly(1, 2);
        assertThat(((Reply.Returned) heard.get(1)).changedArguments()).hasSize(1);
        listened.product(SimpleMatrix.identity(2), SimpleMatrix.identity(2));
        assertThat(((Reply.Returned) heard.get(2)).changedArguments()).isEmpty();
    }

    @Test
    void listenersHearCopiesAndCallsOfReturnedObjects() {
        List<Call> heard = new ArrayList<>();
        Everything listened = ContractProxy.of(Everything.class, transport, (call, reply) -> heard.add(call));
        double[] input = {1};
        listened.doubled(input);
        input[0] = 99;
        assertThat((double[]) heard.get(0).arguments().get(0)).containsExactly(1);
        listened.counter(1).copy().add(2);
        assertThat(heard)
                .extracting(call -> call.method().getName())
                .containsExactly("doubled", "counter", "copy", "add");
    }

    @Test
    void answersManyCallsInOrder() {
        List<Call> calls = IntStream.range(0, 300)
                .mapToObj(i -> RecordingProxy.record(Everything.class, it -> it.increment(i)))
                .toList();
        List<Reply> replies = transport.callAll(calls);
        assertThat(replies).hasSize(300);
        for (int i = 0; i < 300; i++) {
            assertThat(((Reply.Returned) replies.get(i)).value()).contains(i + 1);
        }
    }

    @Test
    void reportsWhatWasThrownWithTheLearnersFrames() {
        SubmissionException thrown = catchThrowableOfType(SubmissionException.class, () -> submission.act("throw"));
        Reply.Threw reply = (Reply.Threw) thrown.reply();
        assertThat(reply.className()).isEqualTo("java.lang.IllegalStateException");
        assertThat(reply.message()).isEqualTo("on demand");
        assertThat(reply.frames()).hasSize(2);
        assertThat(reply.frames().get(0)).startsWith("act(Deeds.java:");
        assertThat(submission.acted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "throw in getMessage, dev.gradus.engine.remote.sample.Deeds$Spiteful, ''",
        "throw in getStackTrace, dev.gradus.engine.remote.sample.Deeds$Traceless, ''",
        "own cause, dev.gradus.engine.remote.sample.Deeds$Circular, ''",
        "wrapped nothing, java.lang.reflect.InvocationTargetException, ''",
        "recurse, java.lang.StackOverflowError, ''",
    })
    void survivesHostileExceptions(String deed, String className, String message) {
        Reply.Threw reply = (Reply.Threw) act(deed);
        assertThat(reply.className()).isEqualTo(className);
        assertThat(reply.message()).isEqualTo(message);
        assertThat(reply.frames()).hasSizeLessThanOrEqualTo(20);
        assertThat(submission.echo(1)).isEqualTo(1);
    }

    @Test
    void boundsMessages() {
        assertThat(((Reply.Threw) act("huge message")).message()).hasSize(2000);
    }

    @Test
    void reportsNull() {
        SubmissionException thrown = catchThrowableOfType(SubmissionException.class, () -> submission.matrix("null"));
        assertThat(((Reply.Returned) thrown.reply()).isNull()).isTrue();
        assertThat(thrown).hasMessage("matrix returned null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    complex  | is a complex matrix where a real one is asked for
                    huge     | has 3000000 numbers, more than the 2097152 allowed
                    lying    | is a 2147483647 × 2 matrix whose storage does not hold so many entries
                    negative | is a -1 × 2 matrix whose storage does not hold so many entries
                    """)
    void saysWhyAMatrixCannotBeUsed(String kind, String problem) {
        SubmissionException thrown = catchThrowableOfType(SubmissionException.class, () -> submission.matrix(kind));
        assertThat(thrown.reply()).isEqualTo(new Reply.Unsendable("the value " + problem));
        assertThat(submission.echo(1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "sparse"})
    void takesRealMatricesOfOtherStorage(String kind) {
        assertThat(submission.matrix(kind).toArray2()).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    }

    @Test
    void takesEmptyMatrices() {
        assertThat(submission.matrix("empty").getNumElements()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "null inside, biases is null",
        "null deeper, followers[1].activation is null",
        "wrong elements, followers[0] is a java.lang.String where a Layer is asked for",
    })
    void saysWhyARecordCannotBeUsed(String kind, String reason) {
        SubmissionException thrown = catchThrowableOfType(SubmissionException.class, () -> submission.layer(kind));
        assertThat(thrown.reply()).isEqualTo(new Reply.Unsendable(reason));
    }

    @Test
    void reportsWhatAListThrowsWhileItIsRead() {
        SubmissionException thrown =
                catchThrowableOfType(SubmissionException.class, () -> submission.layer("throwing list"));
        assertThat(((Reply.Threw) thrown.reply()).message()).isEqualTo("no elements for you");
    }

    @Test
    void refusesAValueThatHoldsItself() {
        SubmissionException thrown =
                catchThrowableOfType(SubmissionException.class, () -> submission.layer("inside itself"));
        assertThat(((Reply.Unsendable) thrown.reply()).reason()).endsWith("is nested too deeply");
    }

    @Test
    void letsOnlyTheCallingThreadCallBack() {
        SubmissionException thrown =
                catchThrowableOfType(SubmissionException.class, () -> submission.callElsewhere(x -> x));
        assertThat(((Reply.Threw) thrown.reply()).message()).contains("can only be called during a call");
        assertThat(submission.echo(1)).isEqualTo(1);
    }

    @Test
    void tellsExhaustedThreadsFromOtherExceptions() {
        assertThat(act("claim to have no memory")).isEqualTo(new Reply.OutOfMemory("unable to create native thread"));
        assertThat(act("nothing")).isInstanceOf(Reply.OutOfMemory.class);
    }

    @Test
    void refusesArgumentsThatCannotTravel() {
        assertThatThrownBy(() -> submission.draw(new Random(1)))
                .isInstanceOf(GraderFaultException.class)
                .hasMessageContaining("argument 1 is a java.util.Random where a SeededRandom is asked for");
    }

    final Reply act(String deed) {
        try {
            submission.act(deed);
            return new Reply.Returned(Optional.empty(), false, List.of());
        } catch (SubmissionException e) {
            return e.reply();
        }
    }
}

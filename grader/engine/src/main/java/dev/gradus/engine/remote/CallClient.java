package dev.gradus.engine.remote;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.type.ReferenceTable;
import dev.gradus.protocol.type.RemoteInterface;
import dev.gradus.protocol.type.RemoteMethod;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The trusted end of the protocol: writes calls, reads replies, answers callbacks. */
final class CallClient {
    private final RemoteInterface contract;
    private final WireLimits limits;
    private final ReferenceTable references;
    private Optional<Throwable> callbackFailure = Optional.empty();

    CallClient(RemoteInterface contract, WireLimits limits, Transport owner) {
        this.contract = contract;
        this.limits = limits;
        this.references = new ReferenceTable(
                ReferenceTable.GRADER, (number, type) -> new Handle(number, type, references(), owner));
        references.expectRemote(0, contract);
    }

    ReferenceTable references() {
        return references;
    }

    /** The method of the contract or handle that the call is of. */
    RemoteMethod method(Call call) {
        RemoteInterface type = references.remoteType(call.receiver());
        return Optional.ofNullable(type)
                .flatMap(known -> known.find(call.method()))
                .orElseThrow(() -> new GraderFaultException("The grading called " + call.method() + " on object "
                        + call.receiver() + " of a " + contract.raw().getName() + ", which does not have it."));
    }

    /** Writes one call: receiver, method, arguments. */
    void writeCall(WireOutput out, Call call) {
        RemoteMethod method = method(call);
        try {
            out.putInt(call.receiver());
            out.putShort(method.index());
            if (call.arguments().size() != method.parameterCount()) {
                throw new UnsendableException("has " + call.arguments().size() + " arguments");
            }
            for (int i = 0; i < method.parameterCount(); i++) {
                writeArgument(out, method, i, call.arguments().get(i));
            }
        } catch (UnsendableException e) {
            throw new GraderFaultException("The grading's call of " + method + " cannot be sent: " + e.getMessage(), e);
        }
    }

    private static void writeArgument(WireOutput out, RemoteMethod method, int position, Object argument)
            throws UnsendableException {
        try {
            method.parameter(position).write(out, argument);
        } catch (UnsendableException e) {
            throw e.inside("argument " + (position + 1));
        }
    }

    /** The most bytes that the reply to a call of that method takes. */
    int replyBound(RemoteMethod method) {
        long bound = Message.MAX_OVERHEAD + method.returned().maximumBytes(limits);
        for (int i = 0; i < method.parameterCount(); i++) {
            if (method.parameter(i).isMutable()) {
                bound += 1 + method.parameter(i).maximumBytes(limits);
            }
        }
        return (int) Math.min(bound, limits.frameBytes());
    }

    /** Reads one reply from its outcome on, to the end of its frame. */
    Reply readReply(WireInput in, RemoteMethod method) throws ProtocolException {
        byte outcome = in.getByte();
        Reply reply = switch (outcome) {
            case Message.RETURNED -> {
                Optional<Object> value = Optional.ofNullable(method.returned().read(in));
                yield new Reply.Returned(value, false, readChanged(in, method));
            }
            case Message.RETURNED_NULL -> readNull(in, method);
            case Message.THREW -> readThrown(in);
            case Message.UNSENDABLE -> new Reply.Unsendable(in.getString(Message.MAX_TEXT));
            default -> throw new ProtocolException("A reply has the unknown outcome " + outcome + ".");
        };
        in.requireEnd();
        return reply;
    }

    private static Reply readNull(WireInput in, RemoteMethod method) throws ProtocolException {
        if (method.returnsNothing() || method.returned().raw().isPrimitive()) {
            throw new ProtocolException(method + " claims to have returned null, which it cannot.");
        }
        return new Reply.Returned(Optional.empty(), true, readChanged(in, method));
    }

    private static List<Reply.ChangedArgument> readChanged(WireInput in, RemoteMethod method) throws ProtocolException {
        int count = in.getByte();
        if (count < 0 || count > method.parameterCount()) {
            throw new ProtocolException(method + " claims to have changed " + count + " arguments.");
        }
        List<Reply.ChangedArgument> changed = new ArrayList<>(count);
        int last = -1;
        for (int i = 0; i < count; i++) {
            int position = in.getByte();
            if (position <= last
                    || position >= method.parameterCount()
                    || !method.parameter(position).isMutable()) {
                throw new ProtocolException(method + " claims to have changed argument number " + position + ".");
            }
            last = position;
            changed.add(new Reply.ChangedArgument(
                    position, method.parameter(position).read(in)));
        }
        return changed;
    }

    private static Reply readThrown(WireInput in) throws ProtocolException {
        String className = in.getString(Message.MAX_CLASS_NAME);
        String message = in.getString(Message.MAX_TEXT);
        int count = in.getCount(4);
        if (count > Message.MAX_FRAMES) {
            throw new ProtocolException("An exception claims " + count + " frames.");
        }
        List<String> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            frames.add(in.getString(Message.MAX_FRAME));
        }
        return new Reply.Threw(className, message, frames);
    }

    /**
     * Answers a callback: runs the grader's function and writes the outcome.
     *
     * <p>What the function throws because of its arguments, which are the submission's choice, goes to the submission.
     * A failed check, a fault of the grader and a failure of the submission itself do not: they are kept for {@link
     * #rethrowCallbackFailure}.
     *
     * @param in positioned at the number of the function
     * @param out receives the outcome
     */
    void answerCallback(WireInput in, WireOutput out) throws ProtocolException {
        int number = in.getInt();
        Object function = references.object(number);
        RemoteMethod method = references.type(number).method(in.getUnsignedShort());
        Object[] arguments = new Object[method.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = method.parameter(i).read(in);
        }
        in.requireEnd();
        int start = out.size();
        try {
            Object value = method.method().invoke(function, arguments);
            out.putByte(Message.RETURNED);
            method.returned().write(out, value);
        } catch (InvocationTargetException e) {
            fail(out, start, e.getCause());
        } catch (UnsendableException | IllegalAccessException e) {
            fail(out, start, new GraderFaultException("The grading's function cannot answer: " + e.getMessage(), e));
        }
    }

    private void fail(WireOutput out, int start, Throwable failure) {
        if (isForTheGrading(failure) && callbackFailure.isEmpty()) {
            callbackFailure = Optional.of(failure);
        }
        String sentence = isForTheGrading(failure) ? "the grading stopped" : failure.toString();
        out.truncate(start);
        try {
            out.putByte(Message.THREW);
            out.putString(sentence.length() > Message.MAX_TEXT ? sentence.substring(0, Message.MAX_TEXT) : sentence);
        } catch (UnsendableException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isForTheGrading(Throwable failure) {
        return failure instanceof Error
                || failure instanceof GraderFaultException
                || failure instanceof SubmissionException;
    }

    /** Throws what a function of the grader threw while the submission called it, if any did. */
    void rethrowCallbackFailure() {
        if (callbackFailure.isPresent()) {
            Throwable failure = callbackFailure.get();
            callbackFailure = Optional.empty();
            CallClient.<RuntimeException>sneakyThrow(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneakyThrow(Throwable failure) throws T {
        throw (T) failure;
    }
}

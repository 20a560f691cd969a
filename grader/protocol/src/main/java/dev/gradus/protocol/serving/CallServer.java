package dev.gradus.protocol.serving;

import dev.gradus.protocol.ProtocolException;
import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.WireLimits;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.type.ReferenceTable;
import dev.gradus.protocol.type.RemoteInterface;
import dev.gradus.protocol.type.RemoteMethod;
import dev.gradus.protocol.type.WireInput;
import dev.gradus.protocol.type.WireOutput;
import dev.gradus.protocol.type.WireType;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers calls with a submission: reads them, invokes it, finds changed arguments, writes the outcomes. It runs in the
 * runner, and in the grader's own process for implementations that are trusted.
 */
public final class CallServer {
    private final RemoteInterface contract;
    private final SubmissionSource source;
    private final LearnerClasses learner;
    private final WireLimits limits;
    private final ReferenceTable references;
    private final List<WireOutput> scratches = new ArrayList<>();
    private int nesting;
    private volatile Thread callingThread;
    private Throwable creationFailure;
    private boolean created;

    public CallServer(
            RemoteInterface contract,
            SubmissionSource source,
            LearnerClasses learner,
            CallbackPort port,
            WireLimits limits) {
        this.contract = contract;
        this.source = source;
        this.learner = learner;
        this.limits = limits;
        this.references = new ReferenceTable(ReferenceTable.RUNNER, new ReferenceTable.ProxyFactory() {
            @Override
            public ReferenceTable.RemoteObject handler(int number, RemoteInterface type) {
                return new CallbackProxy(number, type, CallServer.this, port);
            }
        });
    }

    /** The thread that a call runs on at the moment; null outside of calls. Only it may call functions back. */
    Thread callingThread() {
        return callingThread;
    }

    /** The runner's side of all object numbers; frames are read and written with it. */
    public ReferenceTable references() {
        return references;
    }

    /**
     * Answers one frame of calls, each reply being sent as soon as it is there.
     *
     * @param in a frame of {@link Message#CALLS}, positioned after that byte; its bytes stay untouched until this returns
     * @throws ProtocolException when the frame is not what the grader sends
     */
    public void serve(WireInput in, ReplySink sink) throws ProtocolException, IOException {
        int id = in.getInt();
        int count = in.getUnsignedShort();
        WireOutput out = scratch(2 * nesting);
        WireOutput compared = scratch(2 * nesting + 1);
        nesting++;
        callingThread = Thread.currentThread();
        try {
            for (int i = 0; i < count; i++) {
                out.startFrame();
                answer(in, id, i, out, compared);
                sink.send(out);
            }
            in.requireEnd();
        } catch (UnsendableException e) {
            throw new ProtocolException("A reply could not be written: " + e.getMessage());
        } finally {
            nesting--;
            if (nesting == 0) {
                callingThread = null;
            }
        }
    }

    private WireOutput scratch(int index) {
        while (scratches.size() <= index) {
            scratches.add(new WireOutput(limits, references));
        }
        return scratches.get(index);
    }

    private void answer(WireInput in, int id, int position, WireOutput out, WireOutput compared)
            throws ProtocolException, UnsendableException {
        int receiver = in.getInt();
        RemoteInterface type = receiver == 0 ? contract : references.type(receiver);
        RemoteMethod method = type.method(in.getUnsignedShort());
        int[] starts = new int[method.parameterCount() + 1];
        Object[] arguments = new Object[method.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            starts[i] = in.position();
            arguments[i] = method.parameter(i).read(in);
        }
        starts[arguments.length] = in.position();
        out.putByte(Message.REPLY);
        out.putInt(id);
        out.putShort(position);
        int beforeOutcome = out.size();
        try {
            Object returned = method.method().invoke(receiver(receiver), arguments);
            writeReturned(out, method, returned);
            writeChanged(out, method, arguments, in.array(), starts, compared);
        } catch (UnsendableException e) {
            out.truncate(beforeOutcome);
            out.putByte(Message.UNSENDABLE);
            String sentence = e.getMessage();
            out.putString(sentence.length() > Message.MAX_TEXT ? sentence.substring(0, Message.MAX_TEXT) : sentence);
        } catch (InvocationTargetException e) {
            writeThrown(out, beforeOutcome, e.getTargetException() == null ? e : e.getTargetException());
        } catch (Throwable e) {
            writeThrown(out, beforeOutcome, e);
        }
    }

    private Object receiver(int number) throws Throwable {
        if (!created) {
            created = true;
            try {
                Object submission = source.create();
                if (!contract.raw().isInstance(submission)) {
                    throw new ClassCastException(submission.getClass().getName() + " is no "
                            + contract.raw().getSimpleName());
                }
                references.export(submission, contract);
            } catch (Throwable e) {
                creationFailure = e;
            }
        }
        if (creationFailure != null) {
            throw creationFailure;
        }
        return references.object(number);
    }

    private static void writeReturned(WireOutput out, RemoteMethod method, Object returned) throws UnsendableException {
        if (returned == null && !method.returnsNothing()) {
            out.putByte(Message.RETURNED_NULL);
        } else {
            out.putByte(Message.RETURNED);
            method.returned().write(out, returned);
        }
    }

    private static void writeChanged(
            WireOutput out, RemoteMethod method, Object[] arguments, byte[] sent, int[] starts, WireOutput compared)
            throws UnsendableException {
        int countAt = out.size();
        out.putByte(0);
        int changed = 0;
        for (int i = 0; i < arguments.length; i++) {
            WireType type = method.parameter(i);
            if (type.isMutable()) {
                compared.clear();
                try {
                    type.write(compared, arguments[i]);
                } catch (UnsendableException e) {
                    throw e.inside("argument " + (i + 1) + " after the call");
                }
                if (!Arrays.equals(sent, starts[i], starts[i + 1], compared.array(), 0, compared.size())) {
                    out.putByte(i);
                    out.putRaw(compared);
                    changed++;
                }
            }
        }
        out.putByte(countAt, changed);
    }

    private void writeThrown(WireOutput out, int beforeOutcome, Throwable thrown) throws UnsendableException {
        out.truncate(beforeOutcome);
        out.putByte(Message.THREW);
        ThrownException.of(thrown, learner).write(out);
    }
}

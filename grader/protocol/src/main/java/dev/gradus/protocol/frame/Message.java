package dev.gradus.protocol.frame;

/**
 * The kinds of frame. Every frame begins with one of these bytes; a length of four bytes, little-endian, goes before it
 * on a stream.
 */
public final class Message {
    /** To the runner, first and once: contract, implementation, limits, classes. */
    public static final byte SETUP = 1;
    /** From the runner: the setup is understood; none of the submission's code has run yet. */
    public static final byte READY = 2;
    /** From the runner instead of {@link #READY}: a sentence that says what is wrong with our setup. */
    public static final byte FAULT = 3;
    /** To the runner: id, number of calls, and for each: receiver, method, arguments. */
    public static final byte CALLS = 4;
    /** From the runner, one for each call, in order: id, position in the batch, outcome. */
    public static final byte REPLY = 5;
    /** From the runner during a call: id, number of the function, method, arguments. */
    public static final byte CALLBACK = 6;
    /** To the runner: id of the callback, outcome. */
    public static final byte CALLBACK_REPLY = 7;
    /** From the runner at any time: bytes that the submission printed. */
    public static final byte OUTPUT = 8;

    /** Outcome: a value follows, then the arguments that changed. */
    public static final byte RETURNED = 0;
    /** Outcome: the method returned null; the arguments that changed follow. */
    public static final byte RETURNED_NULL = 1;
    /** Outcome: class name, message, frames. */
    public static final byte THREW = 2;
    /** Outcome: a sentence why the returned value cannot travel. */
    public static final byte UNSENDABLE = 3;

    /** The longest name of a thrown class, in {@code char}s. */
    public static final int MAX_CLASS_NAME = 300;
    /** The longest message or sentence, in {@code char}s. */
    public static final int MAX_TEXT = 2000;
    /** The most frames of a stack trace. */
    public static final int MAX_FRAMES = 20;
    /** The longest frame of a stack trace, in {@code char}s. */
    public static final int MAX_FRAME = 200;
    /** The most bytes that anything but a returned value or arguments takes in a reply. */
    public static final int MAX_OVERHEAD = 64 + 2 * (MAX_CLASS_NAME + MAX_TEXT + MAX_FRAMES * (MAX_FRAME + 2));
    /** The most printed bytes in one {@link #OUTPUT}. */
    public static final int MAX_OUTPUT_CHUNK = 4096;
    /** The most printed bytes that are kept of one submission. */
    public static final int MAX_OUTPUT = 64 << 10;
    /** How deep calls and callbacks may be nested. */
    public static final int MAX_NESTING = 16;

    private Message() {}
}

package dev.gradus.protocol.serving;

import dev.gradus.protocol.UnsendableException;
import dev.gradus.protocol.frame.Message;
import dev.gradus.protocol.type.WireOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be said of something that a submission threw. Its methods are the submission's code and may do anything, so
 * each is called once, its result is bounded, and whatever it throws is ignored.
 */
final class ThrownException {
    private final String className;
    private final String message;
    private final List<String> frames;

    private ThrownException(String className, String message, List<String> frames) {
        this.className = className;
        this.message = message;
        this.frames = frames;
    }

    static ThrownException of(Throwable original, LearnerClasses learner) {
        Throwable thrown = original;
        if (original.getClass() == ExceptionInInitializerError.class && original.getCause() != null) {
            thrown = original.getCause();
        }
        String className = bounded(thrown.getClass().getName(), Message.MAX_CLASS_NAME);
        return new ThrownException(className, message(thrown), frames(thrown, learner));
    }

    void write(WireOutput out) throws UnsendableException {
        out.putString(className);
        out.putString(message);
        out.putInt(frames.size());
        for (String frame : frames) {
            out.putString(frame);
        }
    }

    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : bounded(message, Message.MAX_TEXT);
        } catch (Throwable ignored) {
            return "";
        }
    }

    private static List<String> frames(Throwable thrown, LearnerClasses learner) {
        List<String> frames = new ArrayList<>();
        try {
            for (StackTraceElement element : thrown.getStackTrace()) {
                if (frames.size() == Message.MAX_FRAMES || learner.endsAt(element.getClassName())) {
                    break;
                }
                if (learner.contains(element.getClassName())) {
                    frames.add(frame(element));
                }
            }
        } catch (Throwable ignored) {
            return frames;
        }
        return frames;
    }

    private static String frame(StackTraceElement element) {
        String file = element.getFileName();
        StringBuilder frame = new StringBuilder(element.getMethodName()).append('(');
        frame.append(file == null ? "?" : file);
        if (element.getLineNumber() >= 0) {
            frame.append(':').append(element.getLineNumber());
        }
        return bounded(frame.append(')').toString(), Message.MAX_FRAME);
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}

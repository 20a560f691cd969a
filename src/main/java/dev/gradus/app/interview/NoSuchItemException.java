package dev.gradus.app.interview;

/** An interview has no such part, or the part is none that can be assessed. */
public final class NoSuchItemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchItemException(int position, int parts) {
        super("The interview has no such part: " + position + " of " + parts + ", counted from 0.");
    }
}

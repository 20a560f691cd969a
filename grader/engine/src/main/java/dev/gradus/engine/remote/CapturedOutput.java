package dev.gradus.engine.remote;

/**
 * What a submission printed to {@code System.out} and {@code System.err}.
 *
 * @param text the beginning of it, bounded, control characters still in it
 * @param truncated whether there was more
 */
public record CapturedOutput(String text, boolean truncated) {
    public static final CapturedOutput NONE = new CapturedOutput("", false);
}

package dev.gradus.protocol;

/**
 * A value cannot travel: it is null, larger than the limits, or not of its declared type. The message is a sentence such
 * as "dW1 is null".
 */
public final class UnsendableException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MAX_PLACE = 200;

    private final String place;
    private final String problem;

    /** @param problem what is wrong, as it continues a sentence: "is null" */
    public UnsendableException(String problem) {
        this("", problem);
    }

    private UnsendableException(String place, String problem) {
        super(place.isEmpty() ? "the value " + problem : place + " " + problem, null, false, false);
        this.place = place;
        this.problem = problem;
    }

    /** The same problem, found inside a component of that name. */
    public UnsendableException inside(String component) {
        if (place.isEmpty()) {
            return new UnsendableException(component, problem);
        }
        String path = place.charAt(0) == '[' ? component + place : component + "." + place;
        return new UnsendableException(path.length() > MAX_PLACE ? path.substring(0, MAX_PLACE) : path, problem);
    }
}

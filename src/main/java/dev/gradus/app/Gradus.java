package dev.gradus.app;

/** The program {@code gradus}. */
public final class Gradus {
    private Gradus() {}

    public static void main(String[] arguments) {
        System.exit(2);
    }
}

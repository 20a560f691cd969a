package dev.gradus.engine.remote.sample;

/** What hostile submissions do. */
final class Deeds {
    private Deeds() {}

    static void act(String deed) {
        switch (deed) {
            case "throw" -> throw new IllegalStateException("on demand");
            default -> throw new IllegalArgumentException(deed);
        }
    }
}

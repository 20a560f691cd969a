package dev.gradus.app.cli;

/** When to colour; the names are what the user types. */
enum ColorChoice {
    auto,
    always,
    never;

    boolean on(boolean terminal) {
        return switch (this) {
            case always -> true;
            case never -> false;
            case auto ->
                terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        };
    }
}

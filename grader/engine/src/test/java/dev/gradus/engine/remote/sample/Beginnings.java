package dev.gradus.engine.remote.sample;

/** Submissions that go wrong before their first call. */
public final class Beginnings {
    private Beginnings() {}

    /** A small contract. */
    public interface Greeting {
        String greet();
    }

    /** Its constructor throws. */
    static final class Throws implements Greeting {
        Throws() {
            throw new IllegalStateException("not today");
        }

        @Override
        public String greet() {
            return "";
        }
    }

    /** Its class cannot be initialised. */
    static final class FailsToInitialize implements Greeting {
        static final int BROKEN = Integer.parseInt("nothing");

        @Override
        public String greet() {
            return "";
        }
    }

    /** Leaves while its class is initialised. */
    static final class Exits implements Greeting {
        static {
            System.exit(0);
        }

        @Override
        public String greet() {
            return "";
        }
    }

    /** Its constructor does not end. */
    static final class Hangs implements Greeting {
        Hangs() {
            while (true) {
                Thread.onSpinWait();
            }
        }

        @Override
        public String greet() {
            return "";
        }
    }

    /** Implements something else. */
    static final class Different {}

    /** As it should be. */
    static final class Greets implements Greeting {
        private Greets() {}

        @Override
        public String greet() {
            return "hello";
        }
    }
}

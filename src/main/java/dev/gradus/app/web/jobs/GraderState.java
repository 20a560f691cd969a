package dev.gradus.app.web.jobs;

import dev.gradus.engine.cage.Confinement;

/** How it stands with the engine. */
public sealed interface GraderState {

    /** One sentence for people. */
    String words();

    /** It is being opened. */
    record Opening() implements GraderState {
        @Override
        public String words() {
            return "The grader is being prepared.";
        }
    }

    /** It grades. */
    record Ready(Confinement confinement) implements GraderState {
        @Override
        public String words() {
            return switch (confinement) {
                case CAGE -> "Submissions run in the sandbox.";
                case PROCESS_ONLY ->
                    "No sandbox on this machine: submissions run in a plain separate process."
                            + " Grade only your own code here.";
                case IN_PROCESS -> "Submissions run inside this program.";
            };
        }
    }

    /** It could not be opened; the next submission tries again. */
    record Failed(String why) implements GraderState {
        @Override
        public String words() {
            return "The grader could not be opened: " + why;
        }
    }
}

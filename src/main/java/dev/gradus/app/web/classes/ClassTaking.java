package dev.gradus.app.web.classes;

import dev.gradus.engine.submission.Intake;
import java.util.List;

/** What came of an archive that was sent. */
sealed interface ClassTaking {
    /** It is stored and will be graded. */
    record Taken(ClassReceipt receipt) implements ClassTaking {}

    /**
     * Nothing of it is stored.
     *
     * @param sentence why
     * @param refusals what is wrong with each part, where that says more
     */
    record Refused(String sentence, List<Intake.Refusal> refusals) implements ClassTaking {
        static Refused because(String sentence) {
            return new Refused(sentence, List.of());
        }
    }
}

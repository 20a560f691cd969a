package dev.gradus.engine.report;

import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.remote.CapturedOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything known about one graded submission: one model, many writers. Texts that come from a submission are bounded
 * and not yet escaped; every writer escapes for its own format.
 *
 * @param schema version of this model, see {@link #SCHEMA}
 * @param exercise id of the exercise
 * @param title its title
 * @param person whose it is, when known
 * @param headline one sentence: the decisive message
 * @param points awarded, of {@code maxPoints}
 * @param checks in the order of the grading
 * @param diagnoses those of all checks, each once, most telling first
 * @param compilerMessages for a submission that does not compile, or with warnings
 * @param output what the submission printed
 */
public record Report(
        int schema,
        String exercise,
        String title,
        Optional<String> person,
        Verdict verdict,
        String headline,
        double points,
        double maxPoints,
        List<CheckResult> checks,
        List<Diagnosis> diagnoses,
        List<CompilerMessage> compilerMessages,
        List<Flag> flags,
        CapturedOutput output,
        Provenance provenance,
        Timing timing) {
    /** The version that this code writes. */
    public static final int SCHEMA = 1;

    public Report {
        checks = List.copyOf(checks);
        diagnoses = List.copyOf(diagnoses);
        compilerMessages = List.copyOf(compilerMessages);
        flags = List.copyOf(flags);
    }

    /**
     * What this reader sees. A learner's report keeps title, points, outcome and diagnosis of a hidden check and loses
     * whatever could tell its inputs: finding, evidence, pictures, and the captured output, which is then empty and
     * truncated. It has no flags. Done twice, it changes nothing more.
     */
    public Report forAudience(Audience audience) {
        return switch (audience) {
            case INSTRUCTOR -> this;
            case LEARNER -> Disclosure.toLearner(this);
        };
    }

    public Report withPerson(Optional<String> owner) {
        return new Report(
                schema,
                exercise,
                title,
                owner,
                verdict,
                headline,
                points,
                maxPoints,
                checks,
                diagnoses,
                compilerMessages,
                flags,
                output,
                provenance,
                timing);
    }

    /** The same with one more flag. */
    public Report withFlag(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return new Report(
                schema,
                exercise,
                title,
                person,
                verdict,
                headline,
                points,
                maxPoints,
                checks,
                diagnoses,
                compilerMessages,
                more,
                output,
                provenance,
                timing);
    }
}

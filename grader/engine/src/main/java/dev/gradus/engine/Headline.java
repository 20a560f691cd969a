package dev.gradus.engine;

import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.grading.CheckScope;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Outcome;
import java.util.List;

/** The decisive message of a report in one sentence. */
final class Headline {
    private Headline() {}

    static String of(Assessment assessment, CheckScope scope) {
        long passed = assessment.checks().stream()
                .filter(check -> check.outcome() == Outcome.PASSED)
                .count();
        int all = assessment.checks().size();
        if (passed == all) {
            return scope == CheckScope.ALL
                    ? "All " + all + " checks passed."
                    : "All " + all + " visible checks passed; hidden ones did not run.";
        }
        String score = passed + " of " + all + (scope == CheckScope.ALL ? " checks" : " visible checks") + " passed, "
                + Show.number(assessment.points()) + " of " + Show.number(assessment.maxPoints()) + " points. ";
        if (!assessment.diagnoses().isEmpty()) {
            return score + sentence(assessment.diagnoses().get(0).says());
        }
        return score
                + assessment.checks().stream()
                        .filter(check -> check.outcome() != Outcome.PASSED)
                        .findFirst()
                        .map(Headline::first)
                        .orElse("");
    }

    static String doesNotCompile(List<CompilerMessage> messages) {
        return messages.stream()
                .filter(message -> message.severity() == CompilerMessage.Severity.ERROR)
                .findFirst()
                .map(message -> "It does not compile: "
                        + (message.file().isEmpty() ? "" : message.file() + ", line " + message.line() + ": ")
                        + firstLine(message.text()))
                .orElse("It does not compile.");
    }

    private static String first(CheckResult check) {
        return sentence(check.finding()
                .map(finding -> finding.says())
                .orElse(check.outcome().words()));
    }

    /** A quantity as in {@code dW1} keeps its name: only a word gets a capital letter. */
    private static String sentence(String text) {
        boolean beginsWithWord = text.matches("(?s)\\p{Ll}+[ ,.;:].*");
        String begun = beginsWithWord ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
        return begun.isEmpty() || begun.endsWith(".") ? begun : begun + ".";
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}

package dev.gradus.engine.report.gradescope;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Escaped;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.Visibility;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.report.terminal.CheckText;
import java.util.StringJoiner;

/**
 * A report as the {@code results.json} that Gradescope's autograders write (its autograder specifications, "output
 * format").
 *
 * <p>A hidden check has the visibility {@code hidden}: instructors see all of it there, students nothing, nor, by
 * Gradescope's rule, the total. What a student may know of it (its diagnosis) is in the output of the whole. A fault of
 * the grader is written with a score of 0, because the format asks for one, hidden, and with the word that it is none.
 */
public final class GradescopeResults {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GradescopeResults() {}

    public static byte[] write(Report report) {
        boolean fault = report.verdict() == Verdict.GRADER_FAULT;
        ObjectNode results = NODES.objectNode();
        results.put("score", fault ? 0 : report.points());
        results.put("execution_time", report.timing().millis() / 1000.0);
        results.put("output", output(report.forAudience(Audience.LEARNER)));
        results.put("output_format", "text");
        results.put("test_output_format", "text");
        results.put("test_name_format", "text");
        results.put("visibility", fault ? "hidden" : "visible");
        results.put("stdout_visibility", "hidden");
        ArrayNode tests = results.putArray("tests");
        for (int i = 0; i < report.checks().size(); i++) {
            tests.add(test(report.checks().get(i), i + 1));
        }
        ObjectNode extra = results.putObject("extra_data");
        extra.put("verdict", report.verdict().id());
        extra.put("exercise", Escaped.line(report.exercise()));
        extra.put("seed", report.provenance().seed());
        extra.put("max_score", report.maxPoints());
        return ReportJson.bytes(results);
    }

    private static ObjectNode test(CheckResult check, int number) {
        ObjectNode test = NODES.objectNode();
        test.put("score", check.points());
        test.put("max_score", check.maxPoints());
        test.put("status", check.outcome() == Outcome.PASSED ? "passed" : "failed");
        test.put("name", Escaped.line(check.title()));
        test.put("number", Integer.toString(number));
        test.put("output", CheckText.of(check));
        test.put("visibility", check.visibility() == Visibility.HIDDEN ? "hidden" : "visible");
        ObjectNode extra = test.putObject("extra_data");
        extra.put("id", Escaped.line(check.id()));
        extra.put("outcome", check.outcome().id());
        return test;
    }

    private static String output(Report report) {
        StringJoiner lines = new StringJoiner("\n");
        if (report.verdict() == Verdict.GRADER_FAULT) {
            lines.add("This is not a grade: the grader had a fault. Run the autograder again.");
        } else {
            lines.add(report.verdict().words() + ": " + Points.outOf(report.points(), report.maxPoints()));
        }
        lines.add(report.headline());
        for (Diagnosis diagnosis : report.diagnoses()) {
            lines.add("").add(CheckText.of(diagnosis));
        }
        for (CompilerMessage message : report.compilerMessages()) {
            lines.add("").add(message.place() + ": " + message.text());
        }
        return Escaped.block(lines.toString());
    }
}

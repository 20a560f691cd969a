package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Finding;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.SampleReports;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A class that handed in the sigmoid exercise. */
public final class SampleClass {
    private static final String[] NAMES = {
        "Abioye Okafor", "Anna Müller", "Ben Carter", "Chen Wei", "Daria Novak", "Elif Yılmaz", "Farid Haddad",
        "Grace Kim", "Hanna Svensson", "Ivan Petrov", "Jun Sato", "Kofi Mensah", "Lucía Ortega", "Marta Kowalska",
        "Noah Williams", "Olga Ivanova", "Priya Sharma", "Quinn O'Neill", "Rosa Silva", "Sami Virtanen", "Tomás Costa",
        "Uma Reddy", "Viktor Horváth", "Wanjiru Kamau"
    };

    private SampleClass() {}

    public static ClassSummary summary() {
        ClassSummaryBuilder builder =
                new ClassSummaryBuilder("sigmoid-derivative", "A stable sigmoid and its derivative");
        for (Report report : reports()) {
            builder.add(report.person().orElseThrow().toLowerCase().replace(' ', '-'), report);
        }
        return builder.addUngraded("submission_old.zip", "It is not a zip archive: the file is 0 bytes long")
                .addUngraded("Zoë Lang", "Nothing was handed in: the folder holds no .java file")
                .build();
    }

    public static List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            Report report = switch (i % 8) {
                case 1, 3 -> partial("overflow-for-large-z", "For large z the exponential overflows to NaN", 3);
                case 4 -> partial("derivative-of-sigmoid-output", "The derivative is taken of σ(z) again", 2);
                case 5 -> i == 5 ? SampleReports.compileError() : SampleReports.timedOut();
                case 6 -> i == 6 ? SampleReports.graderFault() : SampleReports.passed();
                default -> SampleReports.passed();
            };
            reports.add((i == 9 ? flagged(report) : report).withPerson(Optional.of(NAMES[i])));
        }
        return reports;
    }

    private static Report partial(String mistake, String says, double points) {
        Diagnosis diagnosis = new Diagnosis(
                Diagnosis.Kind.MISTAKE, List.of(mistake), says, "Look at it for z = 710", "equal in 18 of 18 outputs");
        Report whole = SampleReports.passed();
        List<CheckResult> checks = List.of(
                whole.checks().get(0),
                new CheckResult(
                        "saturation",
                        "sigmoid stays finite far from zero",
                        Visibility.VISIBLE,
                        Math.max(0, points - 3),
                        2,
                        Outcome.FAILED,
                        Optional.of(Finding.of("sigmoid(z) is NaN")),
                        List.of(diagnosis),
                        List.of()));
        return new Report(
                Report.SCHEMA,
                whole.exercise(),
                whole.title(),
                Optional.empty(),
                Verdict.PARTIAL,
                says,
                points,
                5,
                checks,
                List.of(diagnosis),
                List.of(),
                List.of(),
                whole.output(),
                whole.provenance(),
                whole.timing());
    }

    private static Report flagged(Report r) {
        return new Report(
                r.schema(),
                r.exercise(),
                r.title(),
                r.person(),
                r.verdict(),
                r.headline(),
                r.points(),
                r.maxPoints(),
                r.checks(),
                r.diagnoses(),
                r.compilerMessages(),
                List.of(new Flag("looks-numeric", "The derivative agrees with a central difference to 10 digits")),
                r.output(),
                r.provenance(),
                r.timing());
    }
}

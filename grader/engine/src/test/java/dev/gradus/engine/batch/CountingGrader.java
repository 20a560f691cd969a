package dev.gradus.engine.batch;

import dev.gradus.engine.EngineVersion;
import dev.gradus.engine.Grader;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.pack.ExerciseVersion;
import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Provenance;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Timing;
import dev.gradus.engine.report.Verdict;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A grader that looks at the text: "right" passes, "fault" is the grader's fault, the rest fails. */
class CountingGrader implements Grader {
    final ConcurrentLinkedQueue<String> graded = new ConcurrentLinkedQueue<>();

    @Override
    public Report grade(GradingRequest request, GradingListener listener) {
        graded.add(request.person().orElseThrow());
        String text = request.submission().files().get(0).text();
        Verdict verdict = text.contains("right")
                ? Verdict.PASSED
                : text.contains("fault") ? Verdict.GRADER_FAULT : Verdict.FAILED;
        List<Diagnosis> diagnoses = verdict == Verdict.FAILED
                ? List.of(new Diagnosis(Diagnosis.Kind.MISTAKE, List.of("sign"), "The sign is wrong", "", ""))
                : List.of();
        return new Report(
                Report.SCHEMA,
                request.exercise().id(),
                "A layer",
                request.person(),
                verdict,
                verdict.words(),
                verdict == Verdict.PASSED ? 10 : 0,
                10,
                List.of(),
                diagnoses,
                List.of(),
                List.of(),
                output(request),
                new Provenance(
                        HexFormat.of().toHexDigits(request.batchSeed()),
                        "0000000000000001",
                        request.submission().hash(),
                        EngineVersion.CURRENT,
                        ExerciseVersion.of(request.exercise()),
                        System.getProperty("java.version"),
                        request.limits().words(),
                        "not at all",
                        false),
                Timing.NONE);
    }

    CapturedOutput output(GradingRequest request) {
        return CapturedOutput.NONE;
    }

    @Override
    public Confinement confinement() {
        return Confinement.IN_PROCESS;
    }

    @Override
    public void close() {}
}

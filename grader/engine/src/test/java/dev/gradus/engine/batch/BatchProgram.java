package dev.gradus.engine.batch;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.submission.Intake;
import dev.gradus.engine.toy.Toy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/**
 * A batch in a process of its own: {@code OUT LOG PEOPLE STOP_AFTER PRINTED}. It logs each grading, and after
 * {@code STOP_AFTER} of them it waits for ever.
 */
final class BatchProgram {
    private BatchProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        Path log = Path.of(arguments[1]);
        int people = Integer.parseInt(arguments[2]);
        int stopAfter = Integer.parseInt(arguments[3]);
        String printed = "x".repeat(Integer.parseInt(arguments[4]));
        List<Intake.Entry> entries = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            entries.add(BatchTest.entry(String.format(Locale.ROOT, "person%04d", i), "right " + i));
        }
        CountingGrader grader = new CountingGrader() {
            @Override
            public synchronized Report grade(GradingRequest request, GradingListener listener) {
                try {
                    if (graded.size() == stopAfter) {
                        System.out.println("waiting");
                        new CountDownLatch(1).await();
                    }
                    Files.writeString(
                            log,
                            request.person().orElseThrow() + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.grade(request, listener);
            }

            @Override
            CapturedOutput output(GradingRequest request) {
                return new CapturedOutput(printed + request.submission().hash(), false);
            }
        };
        BatchSettings settings = new BatchSettings(Toy.EXERCISE, out, OptionalLong.of(1), Limits.DEFAULT, 1, false);
        try {
            BatchResult result = new Batch(settings, grader, BatchListener.NONE).run(new Intake(entries, List.of()));
            System.out.println(
                    "exit " + result.exitCode() + " rows " + result.rows().size());
        } catch (GraderFaultException e) {
            int readable = 0;
            for (Intake.Entry entry : entries) {
                readable += new ResultFolder(out.resolve(entry.person()), entry)
                                .load()
                                .isPresent()
                        ? 1
                        : 0;
            }
            System.out.println(
                    "fault with " + readable + " results of " + grader.graded.size() + " gradings: " + e.getMessage());
        }
    }
}

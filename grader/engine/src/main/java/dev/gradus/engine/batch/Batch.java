package dev.gradus.engine.batch;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.submission.Intake;
import dev.gradus.engine.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Grades what an intake found and keeps every result on disk from the moment it is known, so that a batch that was
 * killed goes on where it was. Holds no more in memory than a row for each.
 */
public final class Batch {
    private static final int WIND_DOWN_SECONDS = 60;

    private final BatchSettings settings;
    private final Grader grader;
    private final BatchListener listener;
    private final ClassRecord record;
    private final AtomicReference<RuntimeException> firstFault = new AtomicReference<>();

    public Batch(BatchSettings settings, Grader grader, BatchListener listener) {
        this.settings = settings;
        this.grader = grader;
        this.listener = listener;
        this.record = new ClassRecord(settings.exercise().id());
    }

    /**
     * Grades, writes the results, and then what is said of all of them; to be called once.
     *
     * @throws BatchRefusedException if the folder for the results belongs to something else
     * @throws GraderFaultException if results cannot be written; those written before are kept
     */
    public BatchResult run(Intake intake) throws InterruptedException {
        try (OutputFolder out = OutputFolder.open(settings)) {
            listener.begins(intake.entries().size(), out.seed(), out.resumed());
            FolderNames names = new FolderNames();
            List<ResultFolder> folders = intake.entries().stream()
                    .map(entry -> new ResultFolder(out.path().resolve(names.unused(entry.person())), entry))
                    .toList();
            List<BatchRow> rows = gradeAll(folders, out.seed());
            BatchResult result = new BatchResult(out.path(), out.seed(), rows, intake.refusals());
            record.write(out.path(), intake.refusals());
            return result;
        }
    }

    private List<BatchRow> gradeAll(List<ResultFolder> folders, long seed) throws InterruptedException {
        grader.expect(folders.size());
        ExecutorService executor = Executors.newFixedThreadPool(settings.jobs());
        try {
            List<Future<BatchRow>> futures = new ArrayList<>();
            for (ResultFolder folder : folders) {
                futures.add(executor.submit((Callable<BatchRow>) () -> unlessFailed(folder, seed)));
            }
            List<BatchRow> rows = new ArrayList<>();
            for (Future<BatchRow> future : futures) {
                rows.add(future.get());
            }
            return rows;
        } catch (ExecutionException e) {
            if (firstFault.get() != null) {
                throw firstFault.get();
            }
            throw new GraderFaultException("Grading ended: " + e.getCause(), e.getCause());
        } finally {
            executor.shutdownNow();
            // Whoever closes the grader next must not find a grading still in it.
            executor.awaitTermination(WIND_DOWN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Nothing is graded any more once a result could not be kept: it would be lost too. */
    private BatchRow unlessFailed(ResultFolder folder, long seed) {
        if (firstFault.get() != null) {
            throw firstFault.get();
        }
        try {
            return known(folder, seed);
        } catch (RuntimeException fault) {
            firstFault.compareAndSet(null, fault);
            throw fault;
        }
    }

    private BatchRow known(ResultFolder folder, long seed) {
        GradingRequest request = request(folder.entry(), seed);
        Optional<Report> kept = folder.load();
        Optional<String> changed = kept.flatMap(report -> reasonToRegrade(request, report));
        BatchRow row;
        if (kept.isPresent() && changed.isEmpty()) {
            folder.completeFrom(kept.get());
            record.add(folder.name(), kept.get());
            row = BatchRow.of(folder, kept.get(), BatchRow.Source.KEPT);
        } else {
            Report report = grader.grade(request, GradingListener.NONE);
            Report told = changed.map(reason -> report.withFlag(new Flag("graded-again", "Graded again: " + reason)))
                    .orElse(report);
            folder.store(told);
            record.add(folder.name(), told);
            row = BatchRow.of(folder, told, kept.isPresent() ? BatchRow.Source.REGRADED : BatchRow.Source.GRADED);
        }
        listener.known(row);
        return row;
    }

    private GradingRequest request(Intake.Entry entry, long seed) {
        Submission submission = entry.submission();
        List<String> notes = new ArrayList<>(submission.notes());
        if (entry.late()) {
            notes.add("Handed in late, as the name of its file says");
        }
        if (!entry.recognized()) {
            notes.add("Its owner is not known: it was found as " + entry.path());
        }
        return new GradingRequest(
                settings.exercise(),
                new Submission(submission.files(), notes),
                seed,
                settings.limits(),
                Optional.of(entry.person()));
    }

    private Optional<String> reasonToRegrade(GradingRequest request, Report kept) {
        if (settings.fresh()) {
            return Optional.of("a fresh grading was asked for");
        }
        if (!kept.exercise().equals(request.exercise().id()) || !kept.person().equals(request.person())) {
            return Optional.of("the folder was another person's");
        }
        if (kept.verdict() == Verdict.GRADER_FAULT) {
            return Optional.of("the grader failed before");
        }
        return ResultKey.of(request).changedSince(kept.provenance());
    }
}

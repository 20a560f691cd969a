package dev.gradus.app.home;

import dev.gradus.app.questions.Question;
import dev.gradus.app.review.QuestionState;
import dev.gradus.app.review.Recall;
import dev.gradus.app.review.Schedule;
import dev.gradus.app.review.Scheduler;
import dev.gradus.app.review.Score;
import dev.gradus.app.transfer.ExportDocument;
import dev.gradus.app.transfer.ExportFormat;
import dev.gradus.app.transfer.UnreadableExportException;
import dev.gradus.engine.EngineVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@code practice.json}: what was answered on the command line and brought from portals, in the portal's own format. Written
 * whole or not at all, by one process at a time; what cannot be read is kept aside.
 */
public final class PracticeFile implements Ledger {
    private static final String NAME = "practice.json";
    private static final int LARGEST = 64 << 20;

    private final Path file;
    private final Scheduler scheduler;
    private final Consumer<String> notices;

    /**
     * @param home made on the first write
     * @param notices takes a sentence when a file that could not be read was put aside
     */
    public PracticeFile(Path home, Scheduler scheduler, Consumer<String> notices) {
        this.file = home.resolve(NAME);
        this.scheduler = scheduler;
        this.notices = notices;
    }

    @Override
    public ExportDocument document() {
        if (!Files.exists(file)) {
            return ExportDocument.EMPTY;
        }
        try {
            return ExportDocument.read(content());
        } catch (UnreadableExportException e) {
            if (e.isNewer()) {
                throw new UnusableHomeException(file + " cannot be read: " + e.getMessage() + ".", e);
            }
            return putAside(e.getMessage());
        } catch (IOException e) {
            throw new UnusableHomeException(file + " cannot be read: " + reason(e), e);
        }
    }

    @Override
    public Map<String, Integer> add(ExportDocument other) {
        return change(document -> {
            ExportDocument.Union union = document.union(other);
            return new Change<>(union.document(), union.news());
        });
    }

    /**
     * Records a review and when its question comes again.
     *
     * @param points positions of the rubric points that were ticked, from 0
     * @param disqualifiers positions of the disqualifiers that were ticked, from 0
     * @param answer what was written, may be empty
     */
    public ExportFormat.Review record(
            Question question,
            Recall recall,
            SortedSet<Integer> points,
            SortedSet<Integer> disqualifiers,
            String answer) {
        Score score = Score.of(question, points, disqualifiers);
        return change(document -> {
            Instant now = scheduler.now().truncatedTo(ChronoUnit.MICROS);
            Optional<QuestionState> before =
                    Optional.ofNullable(document.states(scheduler).get(question.id()));
            Schedule after = scheduler.after(before.map(QuestionState::schedule), recall);
            ExportFormat.Review review = new ExportFormat.Review(
                    UUID.randomUUID(),
                    question.id(),
                    now,
                    recall,
                    score.share(),
                    score.spoiled(),
                    answer,
                    after.due(),
                    List.copyOf(points),
                    List.copyOf(disqualifiers));
            ExportFormat.QuestionState state = new ExportFormat.QuestionState(
                    question.id(),
                    after.memory().stability(),
                    after.memory().difficulty(),
                    after.due(),
                    before.map(QuestionState::firstReview).orElse(now),
                    now,
                    after.reps(),
                    after.lapses());
            return new Change<>(document.reviewed(review, state), review);
        });
    }

    /** What a document becomes, and what there is to say of it. */
    private record Change<T>(ExportDocument document, T answer) {}

    private byte[] content() throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnusableHomeException(file + " has more than " + (LARGEST >> 20)
                    + " MB; move it away, or set GRADUS_HOME to another folder.");
        }
        return Files.readAllBytes(file);
    }

    /** Reads, changes and writes while no other process does. */
    private <T> T change(Function<ExportDocument, Change<T>> change) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling("practice.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                ExportDocument before = document();
                Change<T> changed = change.apply(before);
                if (!changed.document().equals(before)) {
                    write(changed.document());
                }
                return changed.answer();
            }
        } catch (IOException e) {
            throw new UnusableHomeException(
                    file + " cannot be written: " + reason(e)
                            + ". Make room for it, or set GRADUS_HOME to another folder.",
                    e);
        }
    }

    private void write(ExportDocument document) throws IOException {
        Path temporary = file.resolveSibling(NAME + ".part");
        byte[] json = document.write(scheduler.now(), "gradus " + EngineVersion.CURRENT);
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer buffer = ByteBuffer.wrap(json);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private ExportDocument putAside(String why) {
        try {
            Path aside = free();
            Files.move(file, aside);
            notices.accept(file + " cannot be read (" + why + "); it is kept as " + aside.getFileName()
                    + ", and the review begins without it.");
            return ExportDocument.EMPTY;
        } catch (IOException e) {
            throw new UnusableHomeException(
                    file + " cannot be read (" + why + ") nor moved out of the way; move it yourself.", e);
        }
    }

    private Path free() {
        for (int number = 1; ; number++) {
            Path aside = file.resolveSibling("practice-unreadable-" + number + ".json");
            if (!Files.exists(aside)) {
                return aside;
            }
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getClass().getSimpleName();
    }
}

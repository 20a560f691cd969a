package dev.gradus.app.web.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.app.interview.AnswerAssessment;
import dev.gradus.app.interview.Item;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.interview.PlannedItem;
import dev.gradus.app.interview.Terms;
import dev.gradus.app.review.Score;
import dev.gradus.app.submissions.Kind;
import dev.gradus.app.submissions.SourceText;
import dev.gradus.app.transfer.ExportFormat;
import dev.gradus.app.web.interview.InterviewStore;
import dev.gradus.app.web.results.ReportStore;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Adds to a person's data, in one transaction, what is not there yet, and where a question stands by a later review. */
final class Importer implements ImportTarget {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST_DUE = LocalDate.of(2300, 1, 1);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int LONGEST_NOTES = 4000;

    private final Handle handle;
    private final UUID person;
    private final ReportStore reports;
    private final InterviewStore interviews;
    private final Instant now;
    private final Map<String, Integer> added = new LinkedHashMap<>();
    private final Map<String, Integer> kept = new LinkedHashMap<>();

    Importer(Handle handle, UUID person, ReportStore reports, InterviewStore interviews, Instant now) {
        this.handle = handle;
        this.person = person;
        this.reports = reports;
        this.interviews = interviews;
        this.now = now;
    }

    ImportResult result() {
        return new ImportResult(added, kept);
    }

    @Override
    public void preferences(ExportFormat.Preferences preferences) {
        int changed = preferences.hidesDifficulty()
                ? handle.createUpdate(
                                "update persons set hides_difficulty = true where id = :person and not hides_difficulty")
                        .bind("person", person)
                        .execute()
                : 0;
        count("preferences", changed > 0);
    }

    @Override
    public void plan(ExportFormat.Plan plan) {
        Optional.ofNullable(plan.interview()).ifPresent(day -> day("interview", day));
        add(
                "plan",
                exists("select 1 from review_plans where person_id = :person"),
                () -> handle.createUpdate("insert into review_plans (person_id, interview_on, new_per_day)"
                                + " values (:person, :interview, :new)")
                        .bind("person", person)
                        .bind("interview", Optional.ofNullable(plan.interview()))
                        .bind("new", plan.newPerDay())
                        .execute());
    }

    @Override
    public void submission(ExportFormat.Submission entry) {
        past("submittedAt", entry.submittedAt());
        Optional.ofNullable(entry.finishedAt()).ifPresent(at -> past("finishedAt", at));
        Optional<Report> report = report(entry);
        ids("submissions", entry.id())
                .ifPresentOrElse(id -> insert(entry, id, report), () -> count("submissions", false));
    }

    @Override
    public void review(ExportFormat.Review entry) {
        past("reviewedAt", entry.reviewedAt());
        day("due", entry.due());
        ids("reviews", entry.id())
                .ifPresentOrElse(
                        id -> {
                            handle.createUpdate("insert into reviews (id, person_id, question_id, reviewed_at, recall,"
                                            + " score, spoiled, answer, due_on, request_hash) values (:id, :person,"
                                            + " :question, :at, :recall, :score, :spoiled, :answer, :due, 'imported')")
                                    .bind("id", id)
                                    .bind("person", person)
                                    .bind("question", entry.question())
                                    .bind("at", entry.reviewedAt())
                                    .bind("recall", entry.recall().name())
                                    .bind("score", entry.score())
                                    .bind("spoiled", entry.spoiled())
                                    .bind("answer", entry.answer())
                                    .bind("due", entry.due())
                                    .execute();
                            tick(id, "POINT", entry.points());
                            tick(id, "DISQUALIFIER", entry.disqualifiers());
                            count("reviews", true);
                        },
                        () -> count("reviews", false));
    }

    @Override
    public void state(ExportFormat.QuestionState entry) {
        past("firstReviewedAt", entry.firstReviewedAt());
        past("lastReviewedAt", entry.lastReviewedAt());
        day("due", entry.due());
        Optional<ExportFormat.QuestionState> stored = stored(entry.question());
        boolean isNews = stored.filter(known -> !entry.isLaterThan(known)).isEmpty();
        if (isNews) {
            write(
                    stored.isEmpty()
                            ? "insert into question_states (person_id, question_id, stability, difficulty, due_on,"
                                    + " first_reviewed_at, last_reviewed_at, reps, lapses) values (:person, :question,"
                                    + " :stability, :difficulty, :due, :first, :last, :reps, :lapses)"
                            : "update question_states set stability = :stability, difficulty = :difficulty, due_on = :due,"
                                    + " first_reviewed_at = :first, last_reviewed_at = :last, reps = :reps,"
                                    + " lapses = :lapses where person_id = :person and question_id = :question",
                    entry);
        }
        count("questionStates", isNews);
    }

    private Optional<ExportFormat.QuestionState> stored(String question) {
        return handle.createQuery(
                        "select stability, difficulty, due_on, first_reviewed_at, last_reviewed_at, reps, lapses"
                                + " from question_states where person_id = :person and question_id = :question")
                .bind("person", person)
                .bind("question", question)
                .map((row, context) -> new ExportFormat.QuestionState(
                        question,
                        row.getDouble(1),
                        row.getDouble(2),
                        row.getObject(3, LocalDate.class),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant(),
                        row.getInt(6),
                        row.getInt(7)))
                .findOne();
    }

    private void write(String sql, ExportFormat.QuestionState state) {
        handle.createUpdate(sql)
                .bind("person", person)
                .bind("question", state.question())
                .bind("stability", state.stability())
                .bind("difficulty", state.difficulty())
                .bind("due", state.due())
                .bind("first", state.firstReviewedAt())
                .bind("last", state.lastReviewedAt())
                .bind("reps", state.reps())
                .bind("lapses", state.lapses())
                .execute();
    }

    @Override
    public void mark(ExportFormat.Mark entry) {
        add(
                "marks",
                exists("question_marks", "question_id", entry.question()),
                () -> handle.createUpdate("insert into question_marks (person_id, question_id, starred, note)"
                                + " values (:person, :question, :starred, :note)")
                        .bind("person", person)
                        .bind("question", entry.question())
                        .bind("starred", entry.starred())
                        .bind("note", entry.note())
                        .execute());
    }

    @Override
    public void reference(ExportFormat.ReferenceRequest entry) {
        past("requestedAt", entry.requestedAt());
        add(
                "referenceRequests",
                exists("reference_requests", "exercise_id", entry.exercise()),
                () -> handle.createUpdate("insert into reference_requests (person_id, exercise_id, requested_at)"
                                + " values (:person, :exercise, :at)")
                        .bind("person", person)
                        .bind("exercise", entry.exercise())
                        .bind("at", entry.requestedAt())
                        .execute());
    }

    /** Hints are taken in their order, so that a count says which. */
    @Override
    public void hint(ExportFormat.Hint entry) {
        past("takenAt", entry.takenAt());
        int taken = handle.createQuery(
                        "select count(*) from hints_taken where person_id = :person and exercise_id = :exercise")
                .bind("person", person)
                .bind("exercise", entry.exercise())
                .mapTo(Integer.class)
                .one();
        if (entry.number() > taken + 1) {
            throw new RefusedEntryException("number", "the hint before this one is missing.");
        }
        add(
                "hints",
                entry.number() <= taken,
                () -> handle.createUpdate("insert into hints_taken (person_id, exercise_id, number, taken_at)"
                                + " values (:person, :exercise, :number, :at)")
                        .bind("person", person)
                        .bind("exercise", entry.exercise())
                        .bind("number", entry.number())
                        .bind("at", entry.takenAt())
                        .execute());
    }

    @Override
    public void interview(ExportFormat.Interview entry) {
        past("startedAt", entry.startedAt());
        Optional.ofNullable(entry.endedAt()).ifPresent(at -> past("endedAt", at));
        boolean over = entry.phase() == Phase.ASSESSING || entry.phase() == Phase.DONE;
        if (over != (entry.endedAt() != null)) {
            throw new RefusedEntryException("endedAt", "must be there when the interview is over, and only then.");
        }
        if (entry.current() >= entry.items().size()) {
            throw new RefusedEntryException("current", "is no position of a part.");
        }
        ids("interviews", entry.id())
                .ifPresentOrElse(
                        id -> {
                            interviews.insert(handle, person, interview(entry, id, over), Optional.empty());
                            count("interviews", true);
                        },
                        () -> count("interviews", false));
    }

    private Optional<Report> report(ExportFormat.Submission entry) {
        Optional<JsonNode> json = Optional.ofNullable(entry.report()).filter(node -> !node.isNull());
        if (json.isPresent() && entry.kind() == Kind.DRAFT) {
            throw new RefusedEntryException("report", "a draft has none.");
        }
        return json.map(node -> ImportedReport.read(node, entry.exercise()));
    }

    /** One that was not graded yet becomes a draft: nothing that comes in a file is ever graded by itself. */
    private void insert(ExportFormat.Submission entry, UUID id, Optional<Report> report) {
        List<SourceFile> files = entry.files().stream()
                .map(file -> new SourceFile(file.name(), file.content()))
                .toList();
        requireTakable(files);
        String notes = notes(entry.notes());
        Kind kind = report.isPresent() ? entry.kind() : Kind.DRAFT;
        handle.createUpdate("insert into submissions (id, person_id, exercise_id, kind, source_hash, notes, status,"
                        + " attempts, submitted_at, finished_at, imported) values (:id, :person, :exercise, :kind, :hash,"
                        + " :notes, 'DONE', 0, :submitted, :finished, true)")
                .bind("id", id)
                .bind("person", person)
                .bind("exercise", entry.exercise())
                .bind("kind", kind.name())
                .bind("hash", new Submission(files, entry.notes()).hash())
                .bind("notes", notes)
                .bind("submitted", entry.submittedAt())
                .bind("finished", Optional.ofNullable(entry.finishedAt()))
                .execute();
        IntStream.range(0, files.size())
                .forEach(position -> handle.createUpdate(
                                "insert into submission_files (submission_id, position, name, content)"
                                        + " values (:id, :position, :name, :content)")
                        .bind("id", id)
                        .bind("position", position)
                        .bind("name", files.get(position).name())
                        .bind("content", files.get(position).text())
                        .execute());
        report.ifPresent(graded -> reports.insert(handle, id, graded));
        count("submissions", true);
    }

    private static void requireTakable(List<SourceFile> files) {
        if (files.stream().map(SourceFile::name).distinct().count() < files.size()) {
            throw new RefusedEntryException("files", "two files have the same name.");
        }
        long bytes = files.stream()
                .mapToLong(file -> file.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > SourceText.MAX_BYTES) {
            throw new RefusedEntryException("files", "have more than " + SourceText.MAX_BYTES / 1024 + " KB together.");
        }
    }

    private static String notes(List<String> sentences) {
        try {
            String notes = ExportFormat.MAPPER.writeValueAsString(sentences);
            if (notes.length() > LONGEST_NOTES) {
                throw new RefusedEntryException("notes", "are too long.");
            }
            return notes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of sentences is always JSON", e);
        }
    }

    private static dev.gradus.app.interview.Interview interview(ExportFormat.Interview entry, UUID id, boolean over) {
        List<Item> items = IntStream.range(0, entry.items().size())
                .mapToObj(position -> item(position, entry.items().get(position)))
                .toList();
        return new dev.gradus.app.interview.Interview(
                id,
                Terms.of(entry.minutes(), entry.topics(), Optional.ofNullable(entry.level()), entry.coding()),
                entry.seed(),
                entry.startedAt(),
                over ? entry.phase() : Phase.PAUSED,
                entry.current(),
                Optional.empty(),
                Optional.ofNullable(entry.endedAt()),
                entry.timeUp(),
                items);
    }

    private static Item item(int position, ExportFormat.InterviewItem entry) {
        boolean isQuestion = entry.kind() == PlannedItem.Kind.QUESTION;
        if (isQuestion != (entry.level() != null)) {
            throw new RefusedEntryException(
                    "items[" + position + "].level", "must be there for a question, and only for one.");
        }
        return new Item(
                position,
                entry.kind(),
                entry.subject(),
                entry.topic(),
                Optional.ofNullable(entry.level()),
                Duration.ofSeconds(entry.plannedSeconds()),
                Duration.ofMillis(entry.usedMillis()),
                entry.reached(),
                entry.done(),
                entry.answer(),
                entry.late(),
                Optional.ofNullable(entry.score())
                        .filter(score -> isQuestion)
                        .map(score -> AnswerAssessment.of(
                                entry.points(), entry.disqualifiers(), new Score(score, entry.spoiled()))),
                Optional.ofNullable(entry.reviewed()));
    }

    /**
     * The id for a new row of a table: its own, or, where somebody else's row has it, one that always follows from it and
     * the person. Nothing when the row is there.
     */
    private Optional<UUID> ids(String table, UUID id) {
        Optional<UUID> owner = owner(table, id);
        if (owner.isEmpty()) {
            return Optional.of(id);
        }
        if (owner.get().equals(person)) {
            return Optional.empty();
        }
        UUID own = UUID.nameUUIDFromBytes((person + "/" + id).getBytes(StandardCharsets.UTF_8));
        return owner(table, own).isEmpty() ? Optional.of(own) : Optional.empty();
    }

    private Optional<UUID> owner(String table, UUID id) {
        return handle.createQuery("select person_id from " + table + " where id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
    }

    private boolean exists(String table, String column, String value) {
        return handle.createQuery("select 1 from " + table + " where person_id = :person and " + column + " = :value")
                .bind("person", person)
                .bind("value", value)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private boolean exists(String query) {
        return handle.createQuery(query)
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private void add(String part, boolean isThere, Runnable insert) {
        if (!isThere) {
            insert.run();
        }
        count(part, !isThere);
    }

    private void count(String part, boolean isNew) {
        (isNew ? added : kept).merge(part, 1, Integer::sum);
    }

    private void tick(UUID review, String kind, Collection<Integer> positions) {
        new TreeSet<>(positions)
                .forEach(position -> handle.createUpdate(
                                "insert into review_ticks (review_id, kind, position) values (:review, :kind, :position)")
                        .bind("review", review)
                        .bind("kind", kind)
                        .bind("position", position)
                        .execute());
    }

    private void past(String field, Instant moment) {
        if (moment.isBefore(EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant())
                || moment.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new RefusedEntryException(field, "must lie in the past, after " + EARLIEST + ".");
        }
    }

    private static void day(String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST_DUE)) {
            throw new RefusedEntryException(field, "must lie between " + EARLIEST + " and " + LATEST_DUE + ".");
        }
    }
}

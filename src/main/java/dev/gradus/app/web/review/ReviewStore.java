package dev.gradus.app.web.review;

import dev.gradus.app.review.Memory;
import dev.gradus.app.review.Plan;
import dev.gradus.app.review.QuestionState;
import dev.gradus.app.review.Recall;
import dev.gradus.app.review.Schedule;
import dev.gradus.app.review.Scheduler;
import dev.gradus.app.review.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Keeps reviews with the schedules that they lead to, marks, and plans. */
@ApplicationScoped
class ReviewStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String STATE =
            "select question_id, stability, difficulty, due_on, first_reviewed_at, last_reviewed_at, reps, lapses"
                    + " from question_states where person_id = :person";
    private static final String REVIEW =
            "select id, question_id, reviewed_at, recall, score, spoiled, answer, due_on, request_hash"
                    + " from reviews where person_id = :person";

    private final Jdbi jdbi;
    private final Scheduler scheduler;

    @Inject
    ReviewStore(Jdbi jdbi, Scheduler scheduler) {
        this.jdbi = jdbi;
        this.scheduler = scheduler;
    }

    /** All questions that a person has reviewed, by id. */
    Map<String, QuestionState> states(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE)
                .bind("person", person)
                .map((row, context) -> state(row))
                .collect(Collectors.toMap(QuestionState::question, Function.identity())));
    }

    Optional<QuestionState> state(UUID person, String question) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE + " and question_id = :question")
                .bind("person", person)
                .bind("question", question)
                .map((row, context) -> state(row))
                .findOne());
    }

    /** The latest reviews of a question, newest first. */
    List<Review> reviews(UUID person, String question, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(REVIEW + " and question_id = :question order by number desc limit :limit")
                        .bind("person", person)
                        .bind("question", question)
                        .bind("limit", limit)
                        .map((row, context) -> review(handle, row))
                        .list());
    }

    /**
     * Records a review and the schedule that it leads to.
     *
     * @param key makes a repeated request the same review
     * @throws RefusedReviewException if the key came before with another assessment
     */
    Review record(UUID person, Assessment assessment, Score score, Optional<String> key) {
        return twice(handle -> key.flatMap(known -> earlier(handle, person, assessment, known))
                .orElseGet(() -> insert(handle, person, assessment, score, key)));
    }

    Marks marks(UUID person, String question) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select starred, note from question_marks where person_id = :person and question_id = :question")
                .bind("person", person)
                .bind("question", question)
                .map((row, context) -> new Marks(row.getBoolean("starred"), row.getString("note")))
                .findOne()
                .orElse(Marks.NONE));
    }

    /** Ids of the questions that a person starred. */
    Collection<String> starred(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select question_id from question_marks where person_id = :person and starred")
                .bind("person", person)
                .mapTo(String.class)
                .set());
    }

    void star(UUID person, String question, boolean starred) {
        mark(person, question, "starred", starred);
    }

    void note(UUID person, String question, String note) {
        mark(person, question, "note", note);
    }

    Plan plan(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select interview_on, new_per_day from review_plans where person_id = :person")
                .bind("person", person)
                .map((row, context) -> new Plan(
                        Optional.ofNullable(row.getObject("interview_on", LocalDate.class)), row.getInt("new_per_day")))
                .findOne()
                .orElse(Plan.USUAL));
    }

    void plan(UUID person, Plan plan) {
        twice(handle -> {
            String update = "update review_plans set interview_on = :interview, new_per_day = :new"
                    + " where person_id = :person";
            String insert = "insert into review_plans (person_id, interview_on, new_per_day)"
                    + " values (:person, :interview, :new)";
            if (write(handle, update, person, plan) == 0) {
                write(handle, insert, person, plan);
            }
            return plan;
        });
    }

    private static int write(Handle handle, String sql, UUID person, Plan plan) {
        return handle.createUpdate(sql)
                .bind("person", person)
                .bind("interview", plan.interview())
                .bind("new", plan.newPerDay())
                .execute();
    }

    /** The column is one of ours, never a person's text. */
    private void mark(UUID person, String question, String column, Object value) {
        twice(handle -> {
            int changed = handle.createUpdate("update question_marks set " + column
                            + " = :value where person_id = :person and question_id = :question")
                    .bind("person", person)
                    .bind("question", question)
                    .bind("value", value)
                    .execute();
            if (changed == 0) {
                handle.createUpdate("insert into question_marks (person_id, question_id, starred, note)"
                                + " values (:person, :question, :starred, :note)")
                        .bind("person", person)
                        .bind("question", question)
                        .bind("starred", value instanceof Boolean starred && starred)
                        .bind("note", value instanceof String note ? note : "")
                        .execute();
            }
            return changed;
        });
    }

    private Optional<Review> earlier(Handle handle, UUID person, Assessment assessment, String key) {
        record Earlier(Review review, String hash) {}
        return handle.createQuery(REVIEW + " and idempotency_key = :key")
                .bind("person", person)
                .bind("key", key)
                .map((row, context) -> new Earlier(review(handle, row), row.getString("request_hash")))
                .findOne()
                .map(earlier -> {
                    if (!earlier.hash().equals(assessment.hash())) {
                        throw new RefusedReviewException(
                                "This idempotency key was used before for another review; use a new key for a new review.");
                    }
                    return earlier.review();
                });
    }

    private Review insert(Handle handle, UUID person, Assessment assessment, Score score, Optional<String> key) {
        Optional<Schedule> before = handle.createQuery(STATE + " and question_id = :question for update")
                .bind("person", person)
                .bind("question", assessment.question())
                .map((row, context) -> state(row).schedule())
                .findOne();
        Instant now = scheduler.now().truncatedTo(ChronoUnit.MICROS);
        Schedule after = scheduler.after(before, assessment.recall());
        keep(handle, person, assessment.question(), after, now, before.isEmpty());
        Review review = new Review(
                UUID.randomUUID(),
                assessment.question(),
                now,
                assessment.recall(),
                assessment.points(),
                assessment.disqualifiers(),
                score,
                assessment.answer(),
                after.due());
        handle.createUpdate("insert into reviews (id, person_id, question_id, reviewed_at, recall, score, spoiled,"
                        + " answer, due_on, idempotency_key, request_hash) values (:id, :person, :question, :now,"
                        + " :recall, :score, :spoiled, :answer, :due, :key, :hash)")
                .bind("id", review.id())
                .bind("person", person)
                .bind("question", review.question())
                .bind("now", now)
                .bind("recall", review.recall().name())
                .bind("score", score.share())
                .bind("spoiled", score.spoiled())
                .bind("answer", review.answer())
                .bind("due", review.due())
                .bind("key", key)
                .bind("hash", assessment.hash())
                .execute();
        tick(handle, review.id(), "POINT", assessment.points());
        tick(handle, review.id(), "DISQUALIFIER", assessment.disqualifiers());
        return review;
    }

    private static void keep(
            Handle handle, UUID person, String question, Schedule schedule, Instant now, boolean isFirst) {
        String sql = isFirst
                ? "insert into question_states (person_id, question_id, stability, difficulty, due_on,"
                        + " first_reviewed_at, last_reviewed_at, reps, lapses) values (:person, :question, :stability,"
                        + " :difficulty, :due, :now, :now, :reps, :lapses)"
                : "update question_states set stability = :stability, difficulty = :difficulty, due_on = :due,"
                        + " last_reviewed_at = :now, reps = :reps, lapses = :lapses"
                        + " where person_id = :person and question_id = :question";
        handle.createUpdate(sql)
                .bind("person", person)
                .bind("question", question)
                .bind("stability", schedule.memory().stability())
                .bind("difficulty", schedule.memory().difficulty())
                .bind("due", schedule.due())
                .bind("now", now)
                .bind("reps", schedule.reps())
                .bind("lapses", schedule.lapses())
                .execute();
    }

    private static void tick(Handle handle, UUID review, String kind, Collection<Integer> positions) {
        positions.forEach(position -> handle.createUpdate(
                        "insert into review_ticks (review_id, kind, position) values (:review, :kind, :position)")
                .bind("review", review)
                .bind("kind", kind)
                .bind("position", position)
                .execute());
    }

    private static SortedSet<Integer> ticks(Handle handle, UUID review, String kind) {
        return handle.createQuery("select position from review_ticks where review_id = :review and kind = :kind")
                .bind("review", review)
                .bind("kind", kind)
                .mapTo(Integer.class)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Begins again, once, when somebody else has just inserted the same row: now it is there. */
    private <T> T twice(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return jdbi.inTransaction(work);
            }
            throw e;
        }
    }

    private QuestionState state(ResultSet row) throws SQLException {
        Instant last = row.getTimestamp("last_reviewed_at").toInstant();
        return new QuestionState(
                row.getString("question_id"),
                new Schedule(
                        new Memory(row.getDouble("stability"), row.getDouble("difficulty")),
                        row.getObject("due_on", LocalDate.class),
                        scheduler.day(last),
                        row.getInt("reps"),
                        row.getInt("lapses")),
                row.getTimestamp("first_reviewed_at").toInstant(),
                last);
    }

    private static Review review(Handle handle, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Review(
                id,
                row.getString("question_id"),
                row.getTimestamp("reviewed_at").toInstant(),
                Recall.valueOf(row.getString("recall")),
                ticks(handle, id, "POINT"),
                ticks(handle, id, "DISQUALIFIER"),
                new Score(row.getDouble("score"), row.getBoolean("spoiled")),
                row.getString("answer"),
                row.getObject("due_on", LocalDate.class));
    }
}

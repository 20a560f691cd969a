package dev.gradus.app.web.interview;

import dev.gradus.app.interview.AnswerAssessment;
import dev.gradus.app.interview.Interview;
import dev.gradus.app.interview.Item;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.interview.PlannedItem;
import dev.gradus.app.interview.Terms;
import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Recall;
import dev.gradus.app.review.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Keeps interviews. */
@ApplicationScoped
public class InterviewStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SELECT = "select id, seed, minutes, level, coding, started_at, phase, current_item,"
            + " running_since, ended_at, time_up from interviews where person_id = :person";

    private final Jdbi jdbi;

    @Inject
    InterviewStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Interview> find(UUID person, UUID id) {
        return jdbi.withHandle(handle -> find(handle, person, id, ""));
    }

    /** A person's interviews, newest first. */
    List<Interview> latest(UUID person, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by number desc limit :limit")
                .bind("person", person)
                .bind("limit", limit)
                .map((row, context) -> interview(handle, row))
                .list());
    }

    /**
     * Stores a new interview.
     *
     * @param key makes a repeated request the same interview
     */
    UUID insert(UUID person, Interview interview, Optional<String> key) {
        try {
            return jdbi.inTransaction(handle -> earlier(handle, person, key).orElseGet(() -> {
                insert(handle, person, interview, key);
                return interview.id();
            }));
        } catch (UnableToExecuteStatementException e) {
            return Optional.of(e)
                    .filter(InterviewStore::isDuplicate)
                    .flatMap(duplicate -> jdbi.withHandle(handle -> earlier(handle, person, key)))
                    .orElseThrow(() -> e);
        }
    }

    /** Changes one interview; whoever else changes it at the same moment waits. Nothing when the person has none such. */
    Optional<Interview> change(UUID person, UUID id, UnaryOperator<Interview> change) {
        return jdbi.inTransaction(handle -> find(handle, person, id, " for update")
                .map(before -> {
                    Interview after = change.apply(before);
                    if (!after.equals(before)) {
                        update(handle, before, after);
                    }
                    return after;
                }));
    }

    /** Ids of the questions that a person was asked since then, in an interview or a review. */
    Set<String> asked(UUID person, Instant since) {
        return jdbi.withHandle(handle ->
                new HashSet<>(handle.createQuery("select question_id from question_states where person_id = :person"
                                + " and last_reviewed_at >= :since union"
                                + " select n.subject_id from interview_items n join interviews i on i.id = n.interview_id"
                                + " where i.person_id = :person and i.started_at >= :since and n.reached"
                                + " and n.kind = 'QUESTION'")
                        .bind("person", person)
                        .bind("since", since)
                        .mapTo(String.class)
                        .list()));
    }

    /**
     * The largest share of its points, 0 to 1, that a submission for the exercise of an interview got between the
     * beginning and the end of it, by interview; those without one are missing.
     */
    Map<UUID, Double> coding(UUID person) {
        Map<UUID, Double> shares = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select i.id,"
                        + " max(case when r.max_points > 0 then r.points / r.max_points else 0 end) as share"
                        + " from interviews i join interview_items n on n.interview_id = i.id and n.kind = 'EXERCISE'"
                        + " join submissions s on s.person_id = i.person_id and s.exercise_id = n.subject_id"
                        + " and s.kind = 'SUBMIT' and s.submitted_at >= i.started_at"
                        + " and (i.ended_at is null or s.submitted_at <= i.ended_at)"
                        + " join reports r on r.submission_id = s.id where i.person_id = :person group by i.id")
                .bind("person", person)
                .map((row, context) -> shares.put(row.getObject("id", UUID.class), row.getDouble("share")))
                .list());
        return shares;
    }

    /** All interviews of a person, oldest first, in the transaction of this handle. */
    public List<Interview> all(Handle handle, UUID person) {
        return handle.createQuery(SELECT + " order by number")
                .bind("person", person)
                .map((row, context) -> interview(handle, row))
                .list();
    }

    /** Writes an interview as it is, in the transaction of this handle. */
    public void insert(Handle handle, UUID person, Interview interview, Optional<String> key) {
        Terms terms = interview.terms();
        handle.createUpdate("insert into interviews (id, person_id, seed, minutes, level, coding, started_at, phase,"
                        + " current_item, running_since, ended_at, time_up, idempotency_key) values (:id, :person, :seed,"
                        + " :minutes, :level, :coding, :started, :phase, :current, :running, :ended, :timeUp, :key)")
                .bind("id", interview.id())
                .bind("person", person)
                .bind("seed", interview.seed())
                .bind("minutes", terms.minutes())
                .bind("level", terms.level().map(Enum::name))
                .bind("coding", terms.coding())
                .bind("started", interview.startedAt())
                .bind("phase", interview.phase().name())
                .bind("current", interview.current())
                .bind("running", interview.runningSince())
                .bind("ended", interview.endedAt())
                .bind("timeUp", interview.timeUp())
                .bind("key", key)
                .execute();
        terms.topics()
                .forEach(topic -> handle.createUpdate(
                                "insert into interview_topics (interview_id, topic_id) values (:id, :topic)")
                        .bind("id", interview.id())
                        .bind("topic", topic)
                        .execute());
        interview.items().forEach(item -> insert(handle, interview.id(), item));
    }

    private static void insert(Handle handle, UUID interview, Item item) {
        handle.createUpdate("insert into interview_items (interview_id, position, kind, subject_id, topic_id, level,"
                        + " planned_seconds, used_millis, reached, done, answer, late, score, spoiled, reviewed)"
                        + " values (:interview, :position, :kind, :subject, :topic, :level, :planned, :used, :reached,"
                        + " :done, :answer, :late, :score, :spoiled, :reviewed)")
                .bind("interview", interview)
                .bind("position", item.position())
                .bind("kind", item.kind().name())
                .bind("subject", item.subject())
                .bind("topic", item.topic())
                .bind("level", item.level().map(Enum::name))
                .bind("planned", item.planned().toSeconds())
                .bind("used", item.used().toMillis())
                .bind("reached", item.reached())
                .bind("done", item.done())
                .bind("answer", item.answer())
                .bind("late", item.late())
                .bind("score", item.assessment().map(ticked -> ticked.score().share()))
                .bind("spoiled", item.assessment().map(ticked -> ticked.score().spoiled()))
                .bind("reviewed", item.reviewed().map(Enum::name))
                .execute();
        item.assessment().ifPresent(ticked -> {
            tick(handle, interview, item.position(), "POINT", ticked.points());
            tick(handle, interview, item.position(), "DISQUALIFIER", ticked.disqualifiers());
        });
    }

    private static void update(Handle handle, Interview before, Interview after) {
        handle.createUpdate("update interviews set phase = :phase, current_item = :current, running_since = :running,"
                        + " ended_at = :ended, time_up = :timeUp where id = :id")
                .bind("id", after.id())
                .bind("phase", after.phase().name())
                .bind("current", after.current())
                .bind("running", after.runningSince())
                .bind("ended", after.endedAt())
                .bind("timeUp", after.timeUp())
                .execute();
        after.items().stream()
                .filter(item -> !item.equals(before.items().get(item.position())))
                .forEach(item -> {
                    handle.createUpdate("delete from interview_items where interview_id = :id and position = :position")
                            .bind("id", after.id())
                            .bind("position", item.position())
                            .execute();
                    insert(handle, after.id(), item);
                });
    }

    private static void tick(Handle handle, UUID interview, int item, String kind, Collection<Integer> positions) {
        positions.forEach(position -> handle.createUpdate("insert into interview_ticks"
                        + " (interview_id, item_position, kind, position) values (:interview, :item, :kind, :position)")
                .bind("interview", interview)
                .bind("item", item)
                .bind("kind", kind)
                .bind("position", position)
                .execute());
    }

    private static Optional<UUID> earlier(Handle handle, UUID person, Optional<String> key) {
        return key.flatMap(known -> handle.createQuery(
                        "select id from interviews where person_id = :person and idempotency_key = :key")
                .bind("person", person)
                .bind("key", known)
                .mapTo(UUID.class)
                .findOne());
    }

    private static Optional<Interview> find(Handle handle, UUID person, UUID id, String lock) {
        return handle.createQuery(SELECT + " and id = :id" + lock)
                .bind("person", person)
                .bind("id", id)
                .map((row, context) -> interview(handle, row))
                .findOne();
    }

    private static Interview interview(Handle handle, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Interview(
                id,
                Terms.of(row.getInt("minutes"), topics(handle, id), level(row), row.getBoolean("coding")),
                row.getLong("seed"),
                row.getTimestamp("started_at").toInstant(),
                Phase.valueOf(row.getString("phase")),
                row.getInt("current_item"),
                instant(row, "running_since"),
                instant(row, "ended_at"),
                row.getBoolean("time_up"),
                items(handle, id));
    }

    private static List<String> topics(Handle handle, UUID id) {
        return of(handle, id, "select topic_id from interview_topics where interview_id = :id")
                .mapTo(String.class)
                .list();
    }

    private static List<Item> items(Handle handle, UUID id) {
        Map<String, Set<Integer>> ticks = new HashMap<>();
        of(handle, id, "select item_position, kind, position from interview_ticks where interview_id = :id")
                .map((row, context) -> ticks.computeIfAbsent(
                                row.getString("kind") + row.getInt("item_position"), key -> new HashSet<>())
                        .add(row.getInt("position")))
                .list();
        return of(
                        handle,
                        id,
                        "select position, kind, subject_id, topic_id, level, planned_seconds, used_millis, reached, done,"
                                + " answer, late, score, spoiled, reviewed from interview_items where interview_id = :id"
                                + " order by position")
                .map((row, context) -> item(row, ticks))
                .list();
    }

    private static Item item(ResultSet row, Map<String, Set<Integer>> ticks) throws SQLException {
        int position = row.getInt("position");
        double score = row.getDouble("score");
        Optional<AnswerAssessment> ticked = row.wasNull()
                ? Optional.empty()
                : Optional.of(AnswerAssessment.of(
                        ticks.getOrDefault("POINT" + position, Set.of()),
                        ticks.getOrDefault("DISQUALIFIER" + position, Set.of()),
                        new Score(score, row.getBoolean("spoiled"))));
        return new Item(
                position,
                PlannedItem.Kind.valueOf(row.getString("kind")),
                row.getString("subject_id"),
                row.getString("topic_id"),
                level(row),
                Duration.ofSeconds(row.getInt("planned_seconds")),
                Duration.ofMillis(row.getLong("used_millis")),
                row.getBoolean("reached"),
                row.getBoolean("done"),
                row.getString("answer"),
                row.getBoolean("late"),
                ticked,
                Optional.ofNullable(row.getString("reviewed")).map(Recall::valueOf));
    }

    private static Query of(Handle handle, UUID id, String sql) {
        return handle.createQuery(sql).bind("id", id);
    }

    private static Optional<Question.Level> level(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("level")).map(Question.Level::valueOf);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static boolean isDuplicate(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }
}

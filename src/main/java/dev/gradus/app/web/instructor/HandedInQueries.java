package dev.gradus.app.web.instructor;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.results.Result;
import dev.gradus.app.web.submissions.Status;
import dev.gradus.engine.report.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reads what everybody handed in here: what came with an export was graded elsewhere, or nowhere. */
@ApplicationScoped
public class HandedInQueries {
    /** A person of the portal, or a name in archives of a class. */
    private static final String WHO =
            "coalesce(cast(s.person_id as varchar(36)), concat('class ', lower(s.owner_name)))";

    private static final String COLUMNS = "s.id, s.number, s.exercise_id, coalesce(s.owner_name, p.name) as owner,"
            + " s.class_upload_id, s.kind, s.status, s.submitted_at, r.verdict, r.points, r.max_points, r.headline";
    private static final String TABLES = " from submissions s left join persons p on p.id = s.person_id"
            + " left join reports r on r.submission_id = s.id ";

    private final Jdbi jdbi;

    @Inject
    HandedInQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By exercise; those that nobody handed in for are missing. */
    Map<String, ExerciseTotals> totals() {
        Map<String, ExerciseTotals> totals = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select s.exercise_id, count(distinct " + WHO + ") as people,"
                        + " count(*) as submissions,"
                        + " count(distinct case when r.verdict = 'PASSED' then " + WHO + " end) as passed"
                        + " from submissions s left join reports r on r.submission_id = s.id"
                        + " where s.kind = 'SUBMIT' and not s.imported group by s.exercise_id")
                .map((row, context) -> totals.put(
                        row.getString("exercise_id"),
                        new ExerciseTotals(row.getInt("people"), row.getInt("submissions"), row.getInt("passed"))))
                .list());
        return totals;
    }

    public Optional<HandedIn> find(UUID id) {
        return jdbi.withHandle(handle -> {
            Optional<HandedIn> found = handle.createQuery(
                            "select " + COLUMNS + TABLES + "where s.id = :id and not s.imported")
                    .bind("id", id)
                    .map((row, context) -> handedIn(row))
                    .findOne();
            return found.map(one -> withMistakes(handle, List.of(one)).get(0));
        });
    }

    /** All out of one archive, by the names of their owners. */
    public List<HandedIn> ofClass(UUID upload) {
        return jdbi.withHandle(handle -> withMistakes(
                handle,
                handle.createQuery("select " + COLUMNS + TABLES + "where s.class_upload_id = :upload order by s.number")
                        .bind("upload", upload)
                        .map((row, context) -> handedIn(row))
                        .list()));
    }

    /**
     * Those of an exercise that a selection includes, newest first.
     *
     * @param before only those with a smaller number
     */
    List<HandedIn> list(String exercise, Selection selection, long before, int limit) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select * from (" + population(selection) + ") s" + where(selection)
                            + " and s.number < :before order by s.number desc limit :limit")
                    .bind("before", before)
                    .bind("limit", limit);
            return withMistakes(
                    handle,
                    bound(query, exercise, selection)
                            .map((row, context) -> handedIn(row))
                            .list());
        });
    }

    /** How many a selection includes. */
    int count(String exercise, Selection selection) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("select count(*) from (" + population(selection) + ") s" + where(selection)),
                        exercise,
                        selection)
                .mapTo(Integer.class)
                .one());
    }

    /** The mistakes that the reports of a selection name, most frequent first; {@code says} is their id. */
    List<MistakeCount> mistakes(String exercise, Selection selection) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("select m.mistake_id, count(distinct s.who) as people,"
                                + " count(*) as submissions from (" + population(selection) + ") s"
                                + " join report_mistakes m on m.submission_id = s.id"
                                + where(selection)
                                + " group by m.mistake_id order by people desc, submissions desc, m.mistake_id"),
                        exercise,
                        selection)
                .map((row, context) -> new MistakeCount(
                        row.getString("mistake_id"),
                        row.getString("mistake_id"),
                        row.getInt("people"),
                        row.getInt("submissions")))
                .list());
    }

    /** Gives every submission of a selection, newest first, a page at a time. */
    void each(String exercise, Selection selection, Consumer<HandedIn> consumer) {
        int page = 500;
        long before = Long.MAX_VALUE;
        List<HandedIn> found;
        do {
            found = list(exercise, selection, before, page);
            found.forEach(consumer);
            before = found.isEmpty() ? 0 : found.get(found.size() - 1).number();
        } while (found.size() == page);
    }

    /** Which is latest or best is said before anything is left out by verdict, name or mistake. */
    private static String population(Selection selection) {
        return "select " + COLUMNS + ", " + WHO + " as who,"
                + " row_number() over (partition by " + WHO + " order by s.number desc) as latest_place,"
                + " row_number() over (partition by " + WHO
                + " order by r.points desc nulls last, s.number) as best_place"
                + TABLES + "where s.exercise_id = :exercise and not s.imported and s.kind in (<kinds>)"
                + (selection.begin().isPresent() ? " and s.submitted_at >= :begin" : "")
                + (selection.end().isPresent() ? " and s.submitted_at < :end" : "");
    }

    private static String where(Selection selection) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (!selection.person().isBlank()) {
            conditions.add("lower(s.owner) like :person escape '!'");
        }
        if (!selection.verdict().isEmpty()) {
            conditions.add("s.verdict = :verdict");
        }
        if (!selection.mistake().isEmpty()) {
            conditions.add("exists (select 1 from report_mistakes named"
                    + " where named.submission_id = s.id and named.mistake_id = :mistake)");
        }
        switch (selection.which()) {
            case "latest" -> conditions.add("s.latest_place = 1");
            case "best" -> conditions.add("s.best_place = 1");
            default -> {}
        }
        return " where " + String.join(" and ", conditions);
    }

    private static <T extends SqlStatement<T>> T bound(T statement, String exercise, Selection selection) {
        Map<String, Object> values = new HashMap<>();
        values.put("exercise", exercise);
        selection.begin().ifPresent(begin -> values.put("begin", begin));
        selection.end().ifPresent(end -> values.put("end", end));
        if (!selection.person().isBlank()) {
            String escaped = selection.person().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            values.put("person", "%" + escaped + "%");
        }
        if (!selection.verdict().isEmpty()) {
            values.put("verdict", selection.verdict().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        if (!selection.mistake().isEmpty()) {
            values.put("mistake", selection.mistake());
        }
        return statement
                .bindMap(values)
                .bindList(
                        "kinds",
                        switch (selection.kind()) {
                            case "run" -> List.of("RUN");
                            case "both" -> List.of("SUBMIT", "RUN");
                            default -> List.of("SUBMIT");
                        });
    }

    private static List<HandedIn> withMistakes(Handle handle, List<HandedIn> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<String>> mistakes = new HashMap<>();
        handle.createQuery("select submission_id, mistake_id from report_mistakes"
                        + " where submission_id in (<ids>) order by mistake_id")
                .bindList("ids", found.stream().map(HandedIn::id).toList())
                .map((row, context) -> mistakes.computeIfAbsent(
                                row.getObject("submission_id", UUID.class), id -> new ArrayList<>())
                        .add(row.getString("mistake_id")))
                .list();
        return found.stream()
                .map(one -> one.naming(mistakes.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static HandedIn handedIn(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new HandedIn(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("exercise_id"),
                row.getString("owner"),
                Optional.ofNullable(row.getObject("class_upload_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                Status.valueOf(row.getString("status")),
                row.getTimestamp("submitted_at").toInstant(),
                verdict == null
                        ? Optional.empty()
                        : Optional.of(new Result(
                                Verdict.valueOf(verdict),
                                row.getDouble("points"),
                                row.getDouble("max_points"),
                                row.getString("headline"))),
                List.of());
    }
}

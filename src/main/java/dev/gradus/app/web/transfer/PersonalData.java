package dev.gradus.app.web.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.app.interview.Interview;
import dev.gradus.app.interview.Item;
import dev.gradus.app.review.Recall;
import dev.gradus.app.submissions.Kind;
import dev.gradus.app.transfer.ExportFormat;
import dev.gradus.app.web.interview.InterviewStore;
import dev.gradus.app.web.results.ReportStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Writes everything of a person into a file, and adds to it what a file has. */
@ApplicationScoped
class PersonalData {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final ReportStore reports;
    private final InterviewStore interviews;
    private final ImportReader reader;
    private final Clock clock;
    private final String version;

    @Inject
    PersonalData(
            Jdbi jdbi,
            ReportStore reports,
            InterviewStore interviews,
            ImportReader reader,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.jdbi = jdbi;
        this.reports = reports;
        this.interviews = interviews;
        this.reader = reader;
        this.clock = clock;
        this.version = version;
    }

    /**
     * Adds what is not there yet, everything or nothing.
     *
     * @throws RefusedImportException if it cannot be imported
     */
    ImportResult add(UUID person, InputStream file) {
        try {
            return jdbi.inTransaction(handle -> {
                Importer importer = new Importer(handle, person, reports, interviews, Instant.now(clock));
                reader.read(file, importer);
                return importer.result();
            });
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                throw new RefusedImportException(
                        "Something that the file has too was stored at the same moment. Import the file again.", e);
            }
            throw e;
        }
    }

    /** Writes everything; nothing of it is held in memory as a whole. */
    void write(UUID person, OutputStream out) throws IOException {
        try (Handle handle = jdbi.open();
                JsonGenerator json = ExportFormat.MAPPER.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            new Writing(handle, person, json).everything();
        }
    }

    private final class Writing {
        private final Handle handle;
        private final UUID person;
        private final JsonGenerator json;

        Writing(Handle handle, UUID person, JsonGenerator json) {
            this.handle = handle;
            this.person = person;
            this.json = json;
        }

        void everything() throws IOException {
            json.writeStartObject();
            json.writeStringField("format", ExportFormat.NAME);
            json.writeNumberField("version", ExportFormat.VERSION);
            json.writeStringField("exportedAt", Instant.now(clock).toString());
            json.writeStringField("portal", version);
            json.writePOJOField(
                    "preferences",
                    list(
                                    "select hides_difficulty from persons where id = :person",
                                    (row, context) -> new ExportFormat.Preferences(row.getBoolean(1)))
                            .get(0));
            for (ExportFormat.Plan plan : list(
                    "select interview_on, new_per_day from review_plans where person_id = :person",
                    (row, context) -> new ExportFormat.Plan(row.getObject(1, LocalDate.class), row.getInt(2)))) {
                json.writePOJOField("plan", plan);
            }
            json.writeArrayFieldStart("submissions");
            for (UUID id : list(
                    "select id from submissions where person_id = :person order by number",
                    (row, context) -> row.getObject(1, UUID.class))) {
                json.writePOJO(submission(id));
            }
            json.writeEndArray();
            reviews();
            json.writeArrayFieldStart("interviews");
            for (Interview interview : interviews.all(handle, person)) {
                json.writePOJO(interview(interview.at(Instant.now(clock))));
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void reviews() throws IOException {
            array(
                    "reviews",
                    list(
                            "select id, question_id, reviewed_at, recall, score, spoiled, answer, due_on from reviews"
                                    + " where person_id = :person order by number",
                            (row, context) -> review(row)));
            array(
                    "questionStates",
                    list(
                            "select question_id, stability, difficulty, due_on, first_reviewed_at, last_reviewed_at, reps,"
                                    + " lapses from question_states where person_id = :person order by question_id",
                            (row, context) -> new ExportFormat.QuestionState(
                                    row.getString(1),
                                    row.getDouble(2),
                                    row.getDouble(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getTimestamp(5).toInstant(),
                                    row.getTimestamp(6).toInstant(),
                                    row.getInt(7),
                                    row.getInt(8))));
            array(
                    "marks",
                    list(
                            "select question_id, starred, note from question_marks where person_id = :person"
                                    + " order by question_id",
                            (row, context) ->
                                    new ExportFormat.Mark(row.getString(1), row.getBoolean(2), row.getString(3))));
            array(
                    "referenceRequests",
                    list(
                            "select exercise_id, requested_at from reference_requests where person_id = :person"
                                    + " order by exercise_id",
                            (row, context) -> new ExportFormat.ReferenceRequest(
                                    row.getString(1), row.getTimestamp(2).toInstant())));
            array(
                    "hints",
                    list(
                            "select exercise_id, number, taken_at from hints_taken where person_id = :person"
                                    + " order by exercise_id, number",
                            (row, context) -> new ExportFormat.Hint(
                                    row.getString(1),
                                    row.getInt(2),
                                    row.getTimestamp(3).toInstant())));
        }

        private void array(String name, List<?> entries) throws IOException {
            json.writeArrayFieldStart(name);
            for (Object entry : entries) {
                json.writePOJO(entry);
            }
            json.writeEndArray();
        }

        private <T> List<T> list(String sql, RowMapper<T> mapper) {
            return handle.createQuery(sql).bind("person", person).map(mapper).list();
        }

        private ExportFormat.Submission submission(UUID id) {
            List<ExportFormat.SourceFile> files = handle.createQuery(
                            "select name, content from submission_files where submission_id = :id order by position")
                    .bind("id", id)
                    .map((row, context) -> new ExportFormat.SourceFile(row.getString(1), row.getString(2)))
                    .list();
            return handle.createQuery("select exercise_id, kind, submitted_at, finished_at, imported, notes"
                            + " from submissions where id = :id")
                    .bind("id", id)
                    .map((row, context) -> new ExportFormat.Submission(
                            id,
                            row.getString(1),
                            Kind.valueOf(row.getString(2)),
                            row.getTimestamp(3).toInstant(),
                            Optional.ofNullable(row.getTimestamp(4))
                                    .map(Timestamp::toInstant)
                                    .orElse(null),
                            row.getBoolean(5),
                            parsed(row.getString(6), String[].class),
                            files,
                            reports.jsonForLearner(id).map(PersonalData::tree).orElse(null)))
                    .one();
        }

        private ExportFormat.Review review(ResultSet row) throws SQLException {
            UUID id = row.getObject(1, UUID.class);
            return new ExportFormat.Review(
                    id,
                    row.getString(2),
                    row.getTimestamp(3).toInstant(),
                    Recall.valueOf(row.getString(4)),
                    row.getDouble(5),
                    row.getBoolean(6),
                    row.getString(7),
                    row.getObject(8, LocalDate.class),
                    ticks(id, "POINT"),
                    ticks(id, "DISQUALIFIER"));
        }

        private List<Integer> ticks(UUID review, String kind) {
            return handle.createQuery("select position from review_ticks where review_id = :review and kind = :kind"
                            + " order by position")
                    .bind("review", review)
                    .bind("kind", kind)
                    .mapTo(Integer.class)
                    .list();
        }
    }

    private static ExportFormat.Interview interview(Interview interview) {
        return new ExportFormat.Interview(
                interview.id(),
                interview.seed(),
                interview.terms().minutes(),
                List.copyOf(interview.terms().topics()),
                interview.terms().level().orElse(null),
                interview.terms().coding(),
                interview.startedAt(),
                interview.phase(),
                interview.current(),
                interview.endedAt().orElse(null),
                interview.timeUp(),
                interview.items().stream().map(PersonalData::item).toList());
    }

    private static ExportFormat.InterviewItem item(Item item) {
        return new ExportFormat.InterviewItem(
                item.kind(),
                item.subject(),
                item.topic(),
                item.level().orElse(null),
                (int) item.planned().toSeconds(),
                item.used().toMillis(),
                item.reached(),
                item.done(),
                item.answer(),
                item.late(),
                item.assessment().map(ticked -> ticked.score().share()).orElse(null),
                item.assessment().map(ticked -> ticked.score().spoiled()).orElse(false),
                item.assessment().map(ticked -> List.copyOf(ticked.points())).orElse(List.of()),
                item.assessment()
                        .map(ticked -> List.copyOf(ticked.disqualifiers()))
                        .orElse(List.of()),
                item.reviewed().orElse(null));
    }

    private static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    private static List<String> parsed(String json, Class<String[]> type) {
        return List.of(read(json, type));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return ExportFormat.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored as JSON is none", e);
        }
    }
}

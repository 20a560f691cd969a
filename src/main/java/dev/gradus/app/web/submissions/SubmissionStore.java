package dev.gradus.app.web.submissions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.app.submissions.Kind;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Takes submissions in: one transaction stores the sources and queues their grading, if they are graded at all. */
@ApplicationScoped
public class SubmissionStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    private static final int LOCKS = 64;

    private final Jdbi jdbi;
    private final GradingQueue queue;
    private final ObjectMapper json;
    private final Clock clock;

    /** One person's submissions are stored one after another, so that each sees the turn of the one before. */
    private final Object[] oneAfterAnother =
            Stream.generate(Object::new).limit(LOCKS).toArray();

    @Inject
    SubmissionStore(Jdbi jdbi, GradingQueue queue, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
    }

    /** Stores and queues; when this returns, no crash can lose the submission. */
    public Receipt store(HandIn handIn) {
        String hash = handIn.sources().hash();
        Receipt receipt;
        try {
            synchronized (oneAfterAnother[Math.floorMod(handIn.person().hashCode(), LOCKS)]) {
                receipt = jdbi.inTransaction(handle ->
                        earlier(handle, handIn, hash).orElseGet(() -> new Receipt(insert(handle, handIn, hash), true)));
            }
        } catch (UnableToExecuteStatementException e) {
            receipt = Optional.of(e)
                    .filter(SubmissionStore::isDuplicate)
                    .flatMap(duplicate -> jdbi.withHandle(handle -> earlier(handle, handIn, hash)))
                    .orElseThrow(() -> e);
        }
        queue.committed();
        return receipt;
    }

    /** The sources as they were handed in. */
    public Submission sources(UUID submission) {
        return jdbi.withHandle(handle -> {
            List<SourceFile> files = handle.createQuery(
                            "select name, content from submission_files where submission_id = :id order by position")
                    .bind("id", submission)
                    .map((row, context) -> new SourceFile(row.getString("name"), row.getString("content")))
                    .list();
            String notes = handle.createQuery("select notes from submissions where id = :id")
                    .bind("id", submission)
                    .mapTo(String.class)
                    .one();
            return new Submission(files, parse(notes));
        });
    }

    private Optional<Receipt> earlier(Handle handle, HandIn handIn, String hash) {
        record Earlier(UUID id, String exercise, Kind kind, String hash) {}
        return handIn.idempotencyKey()
                .flatMap(key -> handle.createQuery("select id, exercise_id, kind, source_hash from submissions"
                                + " where person_id = :person and idempotency_key = :key")
                        .bind("person", handIn.person())
                        .bind("key", key)
                        .map((row, context) -> new Earlier(
                                row.getObject("id", UUID.class),
                                row.getString("exercise_id"),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("source_hash")))
                        .findOne()
                        .map(earlier -> {
                            if (!earlier.hash().equals(hash)
                                    || !earlier.exercise().equals(handIn.exercise())
                                    || earlier.kind() != handIn.kind()) {
                                throw new KeyReusedException(key);
                            }
                            return new Receipt(earlier.id(), false);
                        }));
    }

    private UUID insert(Handle handle, HandIn handIn, String hash) {
        UUID id = UUID.randomUUID();
        handle.createUpdate("insert into submissions"
                        + " (id, person_id, exercise_id, kind, source_hash, notes, idempotency_key, status, attempts,"
                        + " submitted_at, lane, turn, turn_of)"
                        + " values (:id, :person, :exercise, :kind, :hash, :notes, :key, :status, 0, :now,"
                        + " :lane, :turn, :person)")
                .bind("id", id)
                .bind("person", handIn.person())
                .bind("exercise", handIn.exercise())
                .bind("kind", handIn.kind().name())
                .bind("status", (handIn.kind().isGraded() ? Status.QUEUED : Status.DONE).name())
                .bind("hash", hash)
                .bind("notes", write(handIn.sources().notes()))
                .bind("key", handIn.idempotencyKey())
                .bind("now", Instant.now(clock))
                .bind("lane", Lane.SINGLE.number())
                .bind("turn", handIn.kind().isGraded() ? Turns.next(handle, Lane.SINGLE, handIn.person()) : 0)
                .execute();
        insertFiles(handle, id, handIn.sources());
        if (handIn.kind().isGraded()) {
            queue.add(handle, id);
        }
        return id;
    }

    /** Stores and queues what one member of a class handed in, in the transaction of this handle. */
    public UUID insert(Handle transaction, ClassHandIn handIn) {
        UUID id = UUID.randomUUID();
        transaction
                .createUpdate("insert into submissions"
                        + " (id, class_upload_id, owner_name, owner_folder, exercise_id, kind, source_hash, notes, status,"
                        + " attempts, submitted_at, lane, turn, turn_of)"
                        + " values (:id, :upload, :owner, :folder, :exercise, :kind, :hash, :notes, :status,"
                        + " 0, :now, :lane, :turn, :upload)")
                .bind("id", id)
                .bind("upload", handIn.upload())
                .bind("owner", handIn.owner())
                .bind("folder", handIn.folder())
                .bind("exercise", handIn.exercise())
                .bind("kind", Kind.SUBMIT.name())
                .bind("hash", handIn.sources().hash())
                .bind("notes", write(handIn.sources().notes()))
                .bind("status", Status.QUEUED.name())
                .bind("now", Instant.now(clock))
                .bind("lane", Lane.CLASS.number())
                .bind("turn", handIn.turn())
                .execute();
        insertFiles(transaction, id, handIn.sources());
        queue.add(transaction, id);
        return id;
    }

    /** To be called after the transaction of {@link #insert(Handle, ClassHandIn)} was committed. */
    public void committed() {
        queue.committed();
    }

    private static void insertFiles(Handle handle, UUID id, Submission sources) {
        PreparedBatch files =
                handle.prepareBatch("insert into submission_files (submission_id, position, name, content)"
                        + " values (:id, :position, :name, :content)");
        int position = 0;
        for (SourceFile file : sources.files()) {
            files.bind("id", id)
                    .bind("position", position++)
                    .bind("name", file.name())
                    .bind("content", file.text())
                    .add();
        }
        files.execute();
    }

    private static boolean isDuplicate(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    private String write(List<String> sentences) {
        try {
            return json.writeValueAsString(sentences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of sentences is always JSON", e);
        }
    }

    private List<String> parse(String sentences) {
        try {
            return json.readValue(sentences, SENTENCES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The notes of a submission in the database are not JSON", e);
        }
    }
}

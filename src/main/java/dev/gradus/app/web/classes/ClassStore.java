package dev.gradus.app.web.classes;

import dev.gradus.app.web.results.Result;
import dev.gradus.app.web.submissions.ClassHandIn;
import dev.gradus.app.web.submissions.KeyReusedException;
import dev.gradus.app.web.submissions.Lane;
import dev.gradus.app.web.submissions.Status;
import dev.gradus.app.web.submissions.SubmissionStore;
import dev.gradus.app.web.submissions.Turns;
import dev.gradus.engine.batch.FolderNames;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.submission.Intake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Keeps class uploads: one transaction stores what an archive had and queues all of it. */
@ApplicationScoped
public class ClassStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int LONGEST_PATH = 1000;
    private static final int LONGEST_REASON = 2000;
    private static final String SELECT =
            "select u.id, u.number, u.exercise_id, coalesce(p.name, '') as uploaded_by, u.archive_name, u.batch_seed,"
                    + " u.uploaded_at, (select count(*) from submissions s where s.class_upload_id = u.id) as members,"
                    + " (select count(*) from submissions s where s.class_upload_id = u.id and s.status = 'DONE')"
                    + " as graded from class_uploads u left join persons p on p.id = u.uploaded_by ";

    private final Jdbi jdbi;
    private final SubmissionStore submissions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    ClassStore(Jdbi jdbi, SubmissionStore submissions, Clock clock) {
        this.jdbi = jdbi;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * An archive that is about to be stored.
     *
     * @param name as it is shown
     * @param hash SHA-256 of the archive
     * @param key makes a repeated request the same upload
     */
    record Archive(UUID person, String exercise, String name, String hash, Optional<String> key) {}

    /** Stores and queues everything; when this returns, no crash can lose any of it. */
    ClassReceipt store(Archive archive, Intake intake) {
        ClassReceipt receipt;
        try {
            receipt = jdbi.inTransaction(handle ->
                    earlier(handle, archive).orElseGet(() -> new ClassReceipt(insert(handle, archive, intake), true)));
        } catch (UnableToExecuteStatementException e) {
            receipt = Optional.of(e)
                    .filter(ClassStore::isDuplicate)
                    .flatMap(duplicate -> earlier(archive))
                    .orElseThrow(() -> e);
        }
        submissions.committed();
        return receipt;
    }

    /**
     * The upload that was stored for the same key before.
     *
     * @throws KeyReusedException if that was for something else
     */
    Optional<ClassReceipt> earlier(Archive archive) {
        return jdbi.withHandle(handle -> earlier(handle, archive));
    }

    Optional<ClassUpload> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where u.id = :id")
                .bind("id", id)
                .map((row, context) -> upload(row))
                .findOne());
    }

    /**
     * Newest first.
     *
     * @param exercise only those for this one, when given
     */
    public List<ClassUpload> latest(Optional<String> exercise, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "where (:all or u.exercise_id = :exercise) order by u.number desc limit :limit")
                .bind("all", exercise.isEmpty())
                .bind("exercise", exercise.orElse(""))
                .bind("limit", limit)
                .map((row, context) -> upload(row))
                .list());
    }

    /** By name, as the archive was read. */
    List<Member> members(UUID upload) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select s.id, s.owner_name, s.owner_folder, s.status, r.verdict, r.points,"
                                + " r.max_points, r.headline from submissions s"
                                + " left join reports r on r.submission_id = s.id"
                                + " where s.class_upload_id = :upload order by s.number")
                        .bind("upload", upload)
                        .map((row, context) -> member(row))
                        .list());
    }

    Optional<UUID> member(UUID upload, String folder) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from submissions where class_upload_id = :upload and owner_folder = :folder")
                .bind("upload", upload)
                .bind("folder", folder)
                .mapTo(UUID.class)
                .findOne());
    }

    List<Intake.Refusal> refusals(UUID upload) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select path, reason from class_refusals where upload_id = :upload order by position")
                .bind("upload", upload)
                .map((row, context) -> new Intake.Refusal(row.getString("path"), row.getString("reason")))
                .list());
    }

    private static Optional<ClassReceipt> earlier(Handle handle, Archive archive) {
        record Earlier(UUID id, String exercise, String hash) {}
        return archive.key()
                .flatMap(key -> handle.createQuery("select id, exercise_id, archive_hash from class_uploads"
                                + " where uploaded_by = :person and idempotency_key = :key")
                        .bind("person", archive.person())
                        .bind("key", key)
                        .map((row, context) -> new Earlier(
                                row.getObject("id", UUID.class),
                                row.getString("exercise_id"),
                                row.getString("archive_hash")))
                        .findOne()
                        .map(earlier -> {
                            if (!earlier.hash().equals(archive.hash())
                                    || !earlier.exercise().equals(archive.exercise())) {
                                throw new KeyReusedException(key);
                            }
                            return new ClassReceipt(earlier.id(), false);
                        }));
    }

    private UUID insert(Handle handle, Archive archive, Intake intake) {
        UUID id = UUID.randomUUID();
        handle.createUpdate("insert into class_uploads"
                        + " (id, exercise_id, uploaded_by, archive_name, archive_hash, batch_seed, idempotency_key,"
                        + " uploaded_at) values (:id, :exercise, :person, :name, :hash, :seed, :key, :now)")
                .bind("id", id)
                .bind("exercise", archive.exercise())
                .bind("person", archive.person())
                .bind("name", archive.name())
                .bind("hash", archive.hash())
                .bind("seed", random.nextLong())
                .bind("key", archive.key())
                .bind("now", Instant.now(clock))
                .execute();
        FolderNames folders = new FolderNames();
        long turn = Turns.next(handle, Lane.CLASS, id);
        for (Intake.Entry entry : intake.entries()) {
            submissions.insert(
                    handle,
                    new ClassHandIn(
                            id,
                            archive.exercise(),
                            entry.person(),
                            folders.unused(entry.person()),
                            entry.submission(),
                            turn++));
        }
        insertRefusals(handle, id, intake.refusals());
        return id;
    }

    private static void insertRefusals(Handle handle, UUID upload, List<Intake.Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into class_refusals (upload_id, position, path, reason)"
                + " values (:upload, :position, :path, :reason)");
        int position = 0;
        for (Intake.Refusal refusal : refusals) {
            batch.bind("upload", upload)
                    .bind("position", position++)
                    .bind("path", shortened(refusal.path(), LONGEST_PATH))
                    .bind("reason", shortened(refusal.sentence(), LONGEST_REASON))
                    .add();
        }
        batch.execute();
    }

    private static String shortened(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit / 2)) + "…";
    }

    private static boolean isDuplicate(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    private static ClassUpload upload(ResultSet row) throws SQLException {
        return new ClassUpload(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("exercise_id"),
                row.getString("uploaded_by"),
                row.getString("archive_name"),
                row.getLong("batch_seed"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getInt("members"),
                row.getInt("graded"));
    }

    private static Member member(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("owner_name"),
                row.getString("owner_folder"),
                Status.valueOf(row.getString("status")),
                verdict == null
                        ? Optional.empty()
                        : Optional.of(new Result(
                                Verdict.valueOf(verdict),
                                row.getDouble("points"),
                                row.getDouble("max_points"),
                                row.getString("headline"))));
    }
}

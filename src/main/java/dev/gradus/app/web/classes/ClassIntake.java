package dev.gradus.app.web.classes;

import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.jobs.WarmGrader;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.engine.submission.Intake;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import dev.gradus.engine.submission.SubmissionReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Takes in the archive of a class, or says why not. The archive is a stranger's. */
@ApplicationScoped
class ClassIntake {
    private static final int MOST_MEMBERS = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHOWN = 3;

    private final WarmGrader grader;
    private final CurrentPerson person;
    private final ClassStore store;
    /** What an archive unpacks to is in memory: one at a time. */
    private final ReentrantLock reading = new ReentrantLock();

    @Inject
    ClassIntake(WarmGrader grader, CurrentPerson person, ClassStore store) {
        this.grader = grader;
        this.person = person;
        this.store = store;
    }

    /**
     * @param file where the archive lies
     * @param name what its sender calls it
     * @param key makes a repeated request the same upload
     */
    ClassTaking take(CatalogueEntry exercise, Path file, String name, Optional<String> key) {
        Optional<String> objection = grader.objectionToOtherPeoplesCode();
        if (objection.isPresent()) {
            return ClassTaking.Refused.because(objection.get());
        }
        String shown = shown(name);
        ClassStore.Archive archive = new ClassStore.Archive(person.id(), exercise.id(), shown, hash(file), key);
        Optional<ClassReceipt> earlier = store.earlier(archive);
        if (earlier.isPresent()) {
            return new ClassTaking.Taken(earlier.get());
        }
        reading.lock();
        try {
            return take(archive, bounded(SubmissionReader.readUpload(file, shown)));
        } finally {
            reading.unlock();
        }
    }

    private ClassTaking take(ClassStore.Archive archive, Intake intake) {
        if (intake.entries().isEmpty()) {
            return refused(archive.name(), intake.refusals());
        }
        if (intake.entries().size() > MOST_MEMBERS) {
            return ClassTaking.Refused.because(archive.name() + " has the submissions of "
                    + intake.entries().size() + " people; at most " + MOST_MEMBERS + " are taken at once.");
        }
        return new ClassTaking.Taken(store.store(archive, intake));
    }

    private static ClassTaking refused(String name, List<Intake.Refusal> refusals) {
        return refusals.size() == 1 && refusals.get(0).path().equals(name)
                ? ClassTaking.Refused.because(name + " " + refusals.get(0).sentence() + ".")
                : new ClassTaking.Refused(
                        "Nothing in " + name + " can be graded.",
                        refusals.stream().limit(LONGEST_SHOWN).toList());
    }

    /** Without what the tables have no room for, and with what only names of files say. */
    private static Intake bounded(Intake intake) {
        List<Intake.Entry> entries = new ArrayList<>();
        List<Intake.Refusal> refusals = new ArrayList<>(intake.refusals());
        for (Intake.Entry entry : intake.entries()) {
            Optional<SourceFile> tooLong = entry.submission().files().stream()
                    .filter(file -> file.name().length() > LONGEST_NAME)
                    .findFirst();
            if (tooLong.isPresent()) {
                refusals.add(new Intake.Refusal(
                        entry.path(), "has a class whose name has more than " + LONGEST_NAME + " characters"));
            } else {
                entries.add(new Intake.Entry(
                        entry.person(), entry.recognized(), entry.late(), entry.path(), withNotes(entry)));
            }
        }
        return new Intake(entries, refusals);
    }

    private static Submission withNotes(Intake.Entry entry) {
        List<String> notes = new ArrayList<>(entry.submission().notes());
        if (entry.late()) {
            notes.add("Handed in late, as the name of its file says");
        }
        if (!entry.recognized()) {
            notes.add("Its owner is not known: it was found as " + entry.path());
        }
        return new Submission(entry.submission().files(), notes);
    }

    /** One line, bounded: it is shown, kept, and may become the name of the only person in it. */
    private static String shown(String name) {
        String line = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}/\\\\]", " ")
                .strip();
        String bounded = line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
        return bounded.isEmpty() ? "archive" : bounded;
    }

    private static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an uploaded archive", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package dev.gradus.engine.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Puts one person's files together to a submission: bounded, decoded, under the names that javac asks for. */
public final class SubmissionBuilder {
    private static final int MOST_NOTES = 20;

    private record Candidate(SourceFile file, long rank) {}

    private final Map<String, Candidate> files = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long bytes;

    /**
     * Adds a source.
     *
     * @param name the file's name; never used as a path
     * @throws RefusedException if it is not a source or too much
     */
    public SubmissionBuilder add(String name, byte[] content) throws RefusedException {
        return add(name, content, OptionalLong.empty(), false);
    }

    SubmissionBuilder add(String name, byte[] content, OptionalLong upload, boolean namedForOwner)
            throws RefusedException {
        EntryPath.judged(name);
        if (FileKind.of(name) != FileKind.SOURCE || name.contains("/") || name.contains("\\")) {
            throw new RefusedException("is not a Java source; its name has to end in .java");
        }
        if (bytes + content.length > IntakeBounds.SUBMISSION_BYTES) {
            throw new SubmissionTooLargeException("has more than "
                    + IntakeBounds.readable(IntakeBounds.SUBMISSION_BYTES) + " of sources, which is the limit");
        }
        SourceText text = SourceText.of(content);
        SourceName restored = SourceName.of(name, text.text(), namedForOwner);
        Candidate candidate =
                new Candidate(new SourceFile(restored.name(), text.text()), upload.orElse(restored.copy()));
        Candidate other = files.get(restored.name());
        if (other == null && files.size() == IntakeBounds.SUBMISSION_FILES) {
            throw new SubmissionTooLargeException(
                    "has more than " + IntakeBounds.SUBMISSION_FILES + " sources, which is the limit");
        }
        bytes += content.length;
        text.note().ifPresent(note -> note(restored.name() + " " + note));
        restored.note().ifPresent(this::note);
        if (other == null) {
            files.put(restored.name(), candidate);
        } else if (!other.file().text().equals(text.text())) {
            note(restored.name() + " was handed in more than once; the latest upload was taken");
            files.put(restored.name(), candidate.rank() >= other.rank() ? candidate : other);
        }
        return this;
    }

    /** Adds a sentence about how this was taken in. */
    SubmissionBuilder note(String sentence) {
        if (notes.size() < MOST_NOTES) {
            notes.add(sentence);
        }
        return this;
    }

    /** The sources so far, in bytes. */
    long bytes() {
        return bytes;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    public Submission build() {
        return new Submission(
                files.values().stream().map(Candidate::file).toList(),
                notes.stream().distinct().toList());
    }
}

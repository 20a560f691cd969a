package dev.gradus.engine.batch;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.engine.report.files.ResultFile;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sources that a result was made from, kept beside it as text files so that it can be made again. An index says what
 * each was called; the names themselves are never used as paths.
 */
public final class StoredSources {
    private static final String FOLDER = "sources";
    private static final String INDEX = "index.json";

    private StoredSources() {}

    /**
     * One kept source.
     *
     * @param name as it was graded
     * @param file beside the index
     */
    private record Kept(String name, String file) {}

    /** What keeps the sources of a submission: names relative to the folder of its result, with contents. */
    public static List<ResultFile> files(Submission submission) {
        FolderNames names = new FolderNames();
        List<Kept> index = new ArrayList<>();
        List<ResultFile> files = new ArrayList<>();
        for (SourceFile source : submission.files()) {
            String file = names.unused(source.name().replaceFirst("\\.java$", "")) + ".txt";
            index.add(new Kept(source.name(), file));
            files.add(new ResultFile(FOLDER + "/" + file, source.text().getBytes(StandardCharsets.UTF_8)));
        }
        files.add(new ResultFile(FOLDER + "/" + INDEX, ReportJson.bytes(index)));
        return files;
    }

    static void write(Path resultFolder, Submission submission) {
        files(submission).forEach(file -> DurableFile.write(resultFolder.resolve(file.name()), file.content()));
    }

    /**
     * The sources beside a report.
     *
     * @return empty where none were kept
     * @throws IOException if they are there but cannot be read
     */
    public static Optional<Submission> beside(Path report) throws IOException {
        Path folder = report.toAbsolutePath().resolveSibling(FOLDER);
        List<Kept> index;
        try {
            index = JsonMapper.builder()
                    .build()
                    .readValue(Files.readAllBytes(folder.resolve(INDEX)), new TypeReference<>() {});
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        List<SourceFile> files = new ArrayList<>();
        for (Kept kept : index) {
            Path file = folder.resolve(kept.file()).normalize();
            if (!folder.normalize().equals(file.getParent())) {
                throw new IOException("The index of " + folder + " leads out of it");
            }
            files.add(new SourceFile(kept.name(), Files.readString(file)));
        }
        return Optional.of(new Submission(files, List.of()));
    }
}

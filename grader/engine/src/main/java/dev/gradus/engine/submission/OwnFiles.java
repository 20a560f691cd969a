package dev.gradus.engine.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes in what one person works on: all of it is one submission. */
public final class OwnFiles {
    private OwnFiles() {}

    /**
     * The sources of these files and folders together.
     *
     * @throws RefusedException with the path, if any of them cannot be taken
     */
    public static Submission read(List<Path> paths) throws RefusedException {
        SubmissionBuilder submission = new SubmissionBuilder();
        for (Path path : paths) {
            add(path, submission);
        }
        if (submission.isEmpty()) {
            throw new RefusedException("There is no Java source in "
                    + PathText.printable(paths.size() == 1 ? paths.get(0).toString() : paths.toString()));
        }
        return submission.build();
    }

    private static void add(Path path, SubmissionBuilder submission) throws RefusedException {
        String shown = PathText.printable(path.toString());
        try (Container container = Containers.open(path, Optional.empty())) {
            for (Container.Item item : container.items()) {
                shown = item.path();
                if (item.refusal().isPresent()) {
                    throw new RefusedException(item.refusal().get());
                }
                if (FileKind.of(item.file()) == FileKind.SOURCE) {
                    submission.add(item.file(), container.read(item, FileKind.SOURCE.limit()));
                }
            }
        } catch (IOException e) {
            throw new RefusedException(shown + " cannot be closed", e);
        } catch (RefusedException e) {
            throw new RefusedException(shown + " " + e.getMessage(), e);
        }
    }
}

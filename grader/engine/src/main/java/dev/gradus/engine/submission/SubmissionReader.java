package dev.gradus.engine.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds submissions in files, folders with one folder or one file per person, and zip or tar archives of those. Names
 * as Canvas and Moodle make them are understood. Whatever cannot be taken is refused with its path and a sentence, and
 * the rest is taken; archives are unpacked in memory, names never become paths, links are not followed.
 */
public final class SubmissionReader {

    /** Who handed in: the name with the system's number for it. */
    private record Person(String name, String id) {}

    private final RefusalList refusals = new RefusalList();
    private final Budget budget;
    private final People people = new People();

    private SubmissionReader(Budget budget) {
        this.budget = budget;
    }

    /** Opens what is read; whoever asked for the container closes it. */
    private interface Opener {
        Container open() throws RefusedException;
    }

    /** Reads everything that was named; never fails as a whole. */
    public static Intake read(List<Path> paths) {
        return read(paths, Optional.empty());
    }

    /**
     * The same without what is in one folder: the results of an earlier grading may lie among the submissions.
     *
     * @param excluded need not exist
     */
    public static Intake read(List<Path> paths, Optional<Path> excluded) {
        SubmissionReader reader =
                new SubmissionReader(new Budget(IntakeBounds.TOTAL_BYTES, IntakeBounds.UNPACKED_BYTES));
        Optional<Path> passedOver = excluded.map(SubmissionReader::real);
        paths.forEach(
                path -> reader.read(PathText.printable(path.toString()), () -> Containers.open(path, passedOver)));
        return reader.intake();
    }

    /**
     * Reads an archive that a stranger sent, for less memory and time than one that the user named.
     *
     * @param archive where it lies
     * @param name what the stranger calls it; only shown
     */
    public static Intake readUpload(Path archive, String name) {
        SubmissionReader reader =
                new SubmissionReader(new Budget(IntakeBounds.UPLOAD_BYTES, IntakeBounds.UPLOAD_UNPACKED_BYTES));
        reader.read(PathText.printable(name), () -> Containers.openUpload(archive, name));
        return reader.intake();
    }

    private Intake intake() {
        return new Intake(people.entries(), refusals.all());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private void read(String shown, Opener opener) {
        try (Container container = opener.open()) {
            container.items().stream()
                    .filter(item -> item.segments().isEmpty())
                    .forEach(item ->
                            refusals.add(shown, item.path(), item.refusal().orElse("cannot be read")));
            int refused = refusals.count(shown);
            Map<Person, List<Layout.Placed>> byPerson = new LinkedHashMap<>();
            for (Layout.Placed placed : Layout.of(container)) {
                byPerson.computeIfAbsent(
                                new Person(placed.owner().name(), placed.owner().id()), person -> new ArrayList<>())
                        .add(placed);
            }
            if (byPerson.isEmpty() && refused == 0) {
                refusals.add(shown, shown, "has no Java source in it");
            }
            byPerson.values().forEach(files -> read(container, files));
        } catch (RefusedException e) {
            refusals.add(shown, shown, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + shown, e);
        }
    }

    private void read(Container container, List<Layout.Placed> files) {
        Layout.Placed first = files.get(0);
        Optional<Submission> submission = new PersonalFiles(container, refusals, budget, first.root()).read(files);
        if (submission.isEmpty()) {
            return;
        }
        boolean late = files.stream().anyMatch(placed -> placed.owner().late());
        boolean recognized = files.stream().anyMatch(placed -> placed.owner().recognized());
        Owner owner = first.owner();
        people.add(
                new Owner(owner.name(), owner.id(), recognized, late, "", owner.upload()),
                first.root(),
                submission.get());
    }
}

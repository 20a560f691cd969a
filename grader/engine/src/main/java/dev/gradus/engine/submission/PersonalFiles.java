package dev.gradus.engine.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what one person handed in: sources, and archives of sources. */
final class PersonalFiles {
    private static final int NAMES_SHOWN = 5;

    private final Container container;
    private final RefusalList refusals;
    private final Budget budget;
    private final String scope;
    private final SubmissionBuilder submission = new SubmissionBuilder();
    private final List<String> others = new ArrayList<>();
    private boolean tooMuch;

    PersonalFiles(Container container, RefusalList refusals, Budget budget, String scope) {
        this.container = container;
        this.refusals = refusals;
        this.budget = budget;
        this.scope = scope;
    }

    /** The submission, unless nothing of it can be taken; every reason is in the refusals. */
    Optional<Submission> read(List<Layout.Placed> files) {
        int refusedBefore = refusals.count(scope);
        for (Layout.Placed placed : files) {
            if (tooMuch) {
                break;
            }
            String name = placed.inside().isEmpty() && placed.owner().recognized()
                    ? placed.owner().file()
                    : placed.item().file();
            attempt(placed.item(), () -> take(placed, name));
        }
        if (tooMuch) {
            return Optional.empty();
        }
        if (submission.isEmpty()) {
            if (refusals.count(scope) == refusedBefore) {
                refusals.add(scope, scope, "has no Java source" + shownOthers());
            }
            return Optional.empty();
        }
        return Optional.of(submission.build());
    }

    private interface Step {
        void run() throws RefusedException;
    }

    private void attempt(Container.Item item, Step step) {
        try {
            if (item.refusal().isPresent()) {
                throw new RefusedException(item.refusal().get());
            }
            step.run();
        } catch (SubmissionTooLargeException e) {
            tooMuch = true;
            refusals.add(scope, scope, e.getMessage());
        } catch (RefusedException e) {
            refusals.add(scope, item.path(), e.getMessage());
            if (!item.segments().isEmpty()) {
                submission.note(item.file() + " was left out: it " + e.getMessage());
            }
        }
    }

    private void take(Layout.Placed placed, String name) throws RefusedException {
        FileKind kind = FileKind.of(name);
        if (kind.isArchive()) {
            unpack(placed.item(), kind);
        } else if (kind == FileKind.SOURCE && !isTest(placed.inside())) {
            boolean namedForOwner = placed.inside().isEmpty() && !placed.owner().recognized();
            byte[] content = container.read(placed.item(), FileKind.SOURCE.limit());
            submission.add(name, content, placed.owner().upload(), namedForOwner);
            budget.keep(content.length);
        } else {
            other(name);
        }
    }

    private void unpack(Container.Item item, FileKind kind) throws RefusedException {
        byte[] content = container.read(item, kind.limit());
        budget.unpack(content.length);
        try (Container inner = Containers.openNested(kind, item.file(), item.path(), content)) {
            for (Container.Item entry : inner.items()) {
                if (tooMuch) {
                    return;
                }
                attempt(entry, () -> takeFromArchive(inner, entry));
            }
        } catch (IOException e) {
            throw new IllegalStateException("An archive in memory can always be closed", e);
        }
    }

    private void takeFromArchive(Container inner, Container.Item entry) throws RefusedException {
        FileKind kind = FileKind.of(entry.file());
        if (kind.isArchive()) {
            throw new RefusedException("is an archive inside a person's archive; those are not opened");
        }
        if (kind == FileKind.SOURCE && !isTest(entry.segments())) {
            byte[] source = inner.read(entry, FileKind.SOURCE.limit());
            submission.add(entry.file(), source);
            budget.unpack(source.length);
            budget.keep(source.length);
        } else {
            other(entry.file());
        }
    }

    /** Tests of the learner's own need libraries that are not there, and are not asked for. */
    private static boolean isTest(List<String> inside) {
        for (int i = 1; i < inside.size() - 1; i++) {
            if (inside.get(i).equals("test") && inside.get(i - 1).equals("src")) {
                return true;
            }
        }
        return false;
    }

    private void other(String name) throws RefusedException {
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(rar|7z|gz|bz2|xz|iso)")) {
            throw new RefusedException("is an archive that is not opened; a zip or tar.gz is");
        }
        others.add(PathText.printable(name));
    }

    private String shownOthers() {
        return others.isEmpty()
                ? ""
                : others.stream()
                        .limit(NAMES_SHOWN)
                        .collect(Collectors.joining(", ", "; it has ", others.size() > NAMES_SHOWN ? " and more" : ""));
    }
}

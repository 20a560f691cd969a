package dev.gradus.engine.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out at which level of a container the people are. */
final class Layout {
    /** Folders of one person's project, never people. */
    static final Set<String> PROJECT = Set.of("src", "main", "java", "test", "practice", "resources", "lib");

    private static final int DEEPEST_WRAPPER = 4;

    private final Container container;

    private Layout(Container container) {
        this.container = container;
    }

    /**
     * An item and whose it is.
     *
     * @param root path of the person's folder, archive or file, readable
     * @param inside the path below it; empty for a single file
     */
    record Placed(Container.Item item, Owner owner, String root, List<String> inside) {}

    /** Everything in a container that can be somebody's. */
    static List<Placed> of(Container container) {
        return new Layout(container).place();
    }

    private List<Placed> place() {
        List<Container.Item> items = container.items().stream()
                .filter(item -> !item.segments().isEmpty())
                .toList();
        int level = 0;
        while (level < DEEPEST_WRAPPER && isWrapper(items, level)) {
            level++;
        }
        int people = level;
        boolean ownFolder = Owner.givenBySystem(container.name(), true);
        if (ownFolder || isOneProject(items, people)) {
            Owner named = ownFolder ? Owner.ofFolder(container.name()) : Owner.ofFile(container.name());
            Owner owner =
                    new Owner(named.name(), named.id(), named.recognized(), named.late(), "", OptionalLong.empty());
            String root = container.prefix().replaceFirst("!?/$", "");
            return items.stream()
                    .map(item -> new Placed(item, owner, root, item.segments()))
                    .toList();
        }
        return items.stream()
                .filter(item -> item.segments().size() > people)
                .flatMap(item -> placed(item, people).stream())
                .toList();
    }

    private Optional<Placed> placed(Container.Item item, int level) {
        List<String> segments = item.segments();
        String first = segments.get(level);
        String root = container.prefix() + PathText.printable(String.join("/", segments.subList(0, level + 1)));
        if (segments.size() > level + 1) {
            return Optional.of(
                    new Placed(item, Owner.ofFolder(first), root, segments.subList(level + 1, segments.size())));
        }
        Owner owner = Owner.ofFile(first);
        return owner.recognized()
                        || FileKind.of(first) != FileKind.OTHER
                        || item.refusal().isPresent()
                ? Optional.of(new Placed(item, owner, item.path(), List.of()))
                : Optional.empty();
    }

    private static boolean isOneProject(List<Container.Item> items, int level) {
        Set<String> folders = items.stream()
                .filter(item -> item.segments().size() > level + 1)
                .map(item -> item.segments().get(level).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return !folders.isEmpty() && PROJECT.containsAll(folders);
    }

    /** Whether all is in one folder that is not a person's but only holds theirs. */
    private boolean isWrapper(List<Container.Item> items, int level) {
        Set<String> folders = items.stream()
                .map(item ->
                        item.segments().size() > level + 1 ? item.segments().get(level) : "")
                .collect(Collectors.toSet());
        if (folders.size() != 1
                || folders.contains("")
                || Owner.givenBySystem(folders.iterator().next(), true)) {
            return false;
        }
        Set<String> subfolders = items.stream()
                .filter(item -> item.segments().size() > level + 2)
                .map(item -> item.segments().get(level + 1))
                .collect(Collectors.toSet());
        List<String> files = new ArrayList<>();
        items.stream()
                .filter(item -> item.segments().size() == level + 2)
                .map(Container.Item::file)
                .forEach(files::add);
        long people = subfolders.stream()
                .filter(folder -> !PROJECT.contains(folder.toLowerCase(Locale.ROOT)))
                .count();
        return people > 1
                || subfolders.stream().anyMatch(folder -> Owner.givenBySystem(folder, true))
                || files.stream().anyMatch(file -> Owner.givenBySystem(file, false))
                || files.stream().filter(file -> FileKind.of(file).isArchive()).count() > 1
                || items.stream()
                                .filter(item -> item.segments().size() == level + 2)
                                .filter(this::isNamedForOwner)
                                .limit(2)
                                .count()
                        > 1;
    }

    /** Whether a source's file name is not that of the public type in it, and so probably a person's. */
    private boolean isNamedForOwner(Container.Item item) {
        if (FileKind.of(item.file()) != FileKind.SOURCE || item.refusal().isPresent()) {
            return false;
        }
        try {
            String text =
                    SourceText.of(container.read(item, FileKind.SOURCE.limit())).text();
            SourceName restored = SourceName.of(item.file(), text, false);
            return TopLevelTypes.publicType(text).isPresent()
                    && !FileKind.stem(item.file())
                            .toLowerCase(Locale.ROOT)
                            .startsWith(FileKind.stem(restored.name()).toLowerCase(Locale.ROOT));
        } catch (RefusedException e) {
            return false;
        }
    }
}

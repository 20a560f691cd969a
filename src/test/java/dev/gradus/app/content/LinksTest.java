package dev.gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link leads somewhere and every picture is there. */
class LinksTest {
    /** Text, then destination; an exclamation mark before it makes it a picture. */
    private static final Pattern LINK = Pattern.compile("(!?)\\[((?:[^\\[\\]]|\\[[^\\]]*])*)]\\(([^)\\s]+)");

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`|\\$\\$.*?\\$\\$|\\$[^$\\n]*\\$");
    private static final Pattern OURS = Pattern.compile("(exercise|lesson|question):(.+)");
    private static final Pattern PICTURE = Pattern.compile("pictures/([a-z0-9-]+)\\.svg");
    private static final Pattern EXERCISE_COLUMN = Pattern.compile("(?m)^\\|.*\\|([^|]*)\\|$");
    private static final Pattern ID_IN_CODE = Pattern.compile("`([a-z0-9-]+)`");
    private static final int SHORTEST_ALTERNATIVE = 40;

    private final Map<String, Set<String>> known = Stream.of(Content.Kind.values())
            .collect(Collectors.toMap(Content.Kind::word, kind -> Set.copyOf(Content.ids(kind))));

    @Test
    void linksOfContentLeadToContent() {
        List<String> broken = new ArrayList<>();
        for (ContentFile file : allFiles()) {
            links(file.head()).forEach(link -> check(file.name() + " (front matter)", link, broken));
            links(file.body()).forEach(link -> check(file.name() + ":" + file.line(link.start()), link, broken));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void picturesAreThereAndShownAndDescribed() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (ContentFile file : Content.files(Content.Kind.LESSON)) {
            for (MatchResult link : links(file.body())) {
                if (!link.group(1).isEmpty()) {
                    Matcher picture = PICTURE.matcher(link.group(3));
                    assertThat(picture.matches()).as(link.group(3)).isTrue();
                    assertThat(link.group(2))
                            .as("%s:%d says what the picture shows", file.name(), file.line(link.start()))
                            .hasSizeGreaterThanOrEqualTo(SHORTEST_ALTERNATIVE);
                    shown.add(picture.group(1) + ".svg");
                }
            }
        }
        try (Stream<Path> files = Files.list(Content.resource("lessons/pictures"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @Test
    void relativeLinksOfDocumentsLeadToFiles() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : Content.documents()) {
            for (MatchResult link : links(Files.readString(document))) {
                String target = link.group(3).replaceFirst("#.*", "");
                boolean elsewhere = target.isEmpty() || target.contains(":");
                if (!elsewhere && !Files.exists(document.resolveSibling(target))) {
                    broken.add(Content.root().relativize(document) + ": " + link.group(3));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void commonErrorsAreTaughtByExercisesThatExist() throws IOException {
        String document = Files.readString(Content.root().resolve("docs/common-errors.md"));
        Set<String> named = EXERCISE_COLUMN
                .matcher(document)
                .results()
                .flatMap(row -> ID_IN_CODE.matcher(row.group(1)).results())
                .map(id -> id.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(30).isSubsetOf(known.get("exercise"));
    }

    private void check(String where, MatchResult link, List<String> broken) {
        String target = link.group(3);
        Matcher ours = OURS.matcher(target);
        boolean there = ours.matches()
                ? known.get(ours.group(1)).contains(ours.group(2))
                : target.startsWith("https://")
                        || PICTURE.matcher(target).matches()
                                && Files.exists(Content.resource("lessons").resolve(target));
        if (!there) {
            broken.add(where + ": " + target);
        }
    }

    /** Links outside code and formulas; their places are those in the text. */
    private static List<MatchResult> links(String text) {
        String bare = CODE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replaceAll("[^\n]", " ")));
        return LINK.matcher(bare).results().toList();
    }

    private static List<ContentFile> allFiles() {
        return Stream.of(Content.Kind.values())
                .flatMap(kind -> Content.files(kind).stream())
                .toList();
    }
}

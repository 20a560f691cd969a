package dev.gradus.app.web.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the links and pictures of a text lead. */
public interface Targets {

    /** Links to pages of the portal, whether they exist or not; no pictures. */
    Targets PAGES = (kind, id) -> Optional.of(kind.address(id));

    /** The address of what {@code [words](kind:id)} names; without one the words stay and the link goes. */
    Optional<String> address(Kind kind, String id);

    /** The markup of what {@code ![alternative](pictures/name.svg)} shows; without it the alternative is shown. */
    default Optional<String> picture(String name, String alternative) {
        return Optional.empty();
    }

    /** What a text can link to by its id. */
    enum Kind {
        EXERCISE("exercise", "/exercises/"),
        QUESTION("question", "/questions/"),
        LESSON("lesson", "/lessons/");

        private static final Pattern LINK = Pattern.compile("([a-z]+):([a-z0-9-]+)");
        private static final Map<String, Kind> BY_NAME =
                Map.of(EXERCISE.name, EXERCISE, QUESTION.name, QUESTION, LESSON.name, LESSON);

        private final String name;
        private final String folder;

        Kind(String name, String folder) {
            this.name = name;
            this.folder = folder;
        }

        public String address(String id) {
            return folder + id;
        }

        /** A link of ours, as in {@code exercise:softmax}. */
        static Optional<Named> named(String destination) {
            Matcher matcher = LINK.matcher(destination);
            return matcher.matches() && BY_NAME.containsKey(matcher.group(1))
                    ? Optional.of(new Named(BY_NAME.get(matcher.group(1)), matcher.group(2)))
                    : Optional.empty();
        }
    }

    /** What a link names. */
    record Named(Kind kind, String id) {}
}

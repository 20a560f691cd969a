package dev.gradus.app.lessons;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All lessons in the order in which to read them, as {@code catalog.yaml} lists them. */
public final class Lessons {
    private static final String CATALOGUE = "catalog.yaml";
    private static final int NEAR = 3;

    private final Map<String, Lesson> lessons;
    private final Map<String, LessonPicture> pictures;

    private Lessons(Map<String, Lesson> lessons, Map<String, LessonPicture> pictures) {
        this.lessons = lessons;
        this.pictures = pictures;
    }

    /** The lessons on a class path, with their pictures; none where it has no catalogue. */
    public static Lessons installed(ClassLoader loader) {
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        Map<String, LessonPicture> pictures = new LinkedHashMap<>();
        if (loader.getResource(CATALOGUE) != null) {
            ContentReader content = new ContentReader(loader);
            LessonReader reader = new LessonReader(content);
            for (String id : ids(content)) {
                Lesson lesson = reader.read(id);
                lessons.put(id, lesson);
                LessonPicture.namesIn(lesson.text())
                        .forEach(name -> pictures.computeIfAbsent(name, n -> LessonPicture.read(content, n)));
            }
        }
        return new Lessons(lessons, pictures);
    }

    public List<Lesson> all() {
        return List.copyOf(lessons.values());
    }

    public Optional<Lesson> find(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /** Lessons on a topic of the catalogue. */
    public List<Lesson> on(String topic) {
        return lessons.values().stream()
                .filter(lesson -> lesson.topic().filter(topic::equals).isPresent())
                .toList();
    }

    /** The lesson to read before this one. */
    public Optional<Lesson> before(Lesson lesson) {
        List<Lesson> all = all();
        int place = all.indexOf(lesson);
        return place > 0 ? Optional.of(all.get(place - 1)) : Optional.empty();
    }

    /** The lesson to read after this one. */
    public Optional<Lesson> after(Lesson lesson) {
        List<Lesson> all = all();
        int place = all.indexOf(lesson);
        return place >= 0 && place + 1 < all.size() ? Optional.of(all.get(place + 1)) : Optional.empty();
    }

    /** The picture with this name, which has no folder and no ending, as in {@code neuron}. */
    public Optional<LessonPicture> picture(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    /** Ids that somebody who typed this may have meant. */
    public List<String> near(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return lessons.keySet().stream()
                .filter(id -> Stream.of(wanted.split("[^a-z0-9]+"))
                        .anyMatch(word -> word.length() > 2 && (id.contains(word) || word.contains(id))))
                .limit(NEAR)
                .collect(Collectors.toList());
    }

    private static List<String> ids(ContentReader content) {
        try {
            List<String> ids = new YAMLMapper()
                    .readValue(content.text(CATALOGUE), Index.class)
                    .lessons();
            return ids == null ? List.of() : ids;
        } catch (JsonProcessingException e) {
            throw new ContentException(CATALOGUE + ": " + e.getOriginalMessage(), e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Index(List<String> lessons) {}
}

package dev.gradus.app.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.app.review.Memory;
import dev.gradus.app.review.Plan;
import dev.gradus.app.review.QuestionState;
import dev.gradus.app.review.Schedule;
import dev.gradus.app.review.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An export as a whole, as {@code docs/export-format.md} describes it. Reviews, where questions stand, and the plan are read
 * strictly; the rest is kept as it came, so that what a program does not use goes through it unharmed. Immutable.
 */
public final class ExportDocument {
    /** An export that holds nothing. */
    public static final ExportDocument EMPTY = new ExportDocument(new EnumMap<>(Part.class), new LinkedHashMap<>());

    private static final Set<String> HEAD = Set.of("format", "version", "exportedAt", "portal");
    private static final String PLAN = "plan";
    private static final Set<String> SINGLE = Set.of("preferences", PLAN);

    private final Map<Part, Map<String, ObjectNode>> lists;
    private final Map<String, ObjectNode> single;

    private ExportDocument(Map<Part, Map<String, ObjectNode>> lists, Map<String, ObjectNode> single) {
        this.lists = lists;
        this.single = single;
    }

    /**
     * What another export adds to one.
     *
     * @param document both together
     * @param news for each part of which something is new or different, how many entries are
     */
    public record Union(ExportDocument document, Map<String, Integer> news) {}

    /**
     * Reads an export.
     *
     * @throws UnreadableExportException if it is not one, too new, broken or breaks a rule; nothing of it is read then
     */
    public static ExportDocument read(byte[] json) throws UnreadableExportException {
        JsonNode tree;
        try {
            tree = ExportFormat.MAPPER
                    .reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableExportException("it is not JSON"
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")"));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can always be read", e);
        }
        if (!tree.isObject() || !ExportFormat.NAME.equals(tree.path("format").asText())) {
            throw new UnreadableExportException(
                    "it is not an export of Gradus, which begins with \"format\": \"" + ExportFormat.NAME + "\"");
        }
        requireVersion(tree.path("version"));
        return parts(tree);
    }

    private static void requireVersion(JsonNode version) throws UnreadableExportException {
        if (!version.isInt()) {
            throw new UnreadableExportException("it does not say its version");
        }
        if (version.asInt() > ExportFormat.VERSION) {
            throw UnreadableExportException.newer(version.asInt());
        }
        if (version.asInt() < 1) {
            throw new UnreadableExportException("there is no version " + version.asInt() + " of the format");
        }
    }

    private static ExportDocument parts(JsonNode tree) throws UnreadableExportException {
        Map<Part, Map<String, ObjectNode>> lists = new EnumMap<>(Part.class);
        Map<String, ObjectNode> single = new LinkedHashMap<>();
        for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            Optional<Part> part =
                    Part.all().filter(known -> known.field().equals(name)).findAny();
            if (part.isPresent()) {
                lists.put(part.get(), entries(part.get(), tree.get(name)));
            } else if (SINGLE.contains(name)) {
                single.put(name, object(tree.get(name), name));
            } else if (!HEAD.contains(name)) {
                throw new UnreadableExportException("an export has no part \"" + Entries.shown(name) + "\"");
            }
        }
        if (single.containsKey(PLAN)) {
            Entries.plan(single.get(PLAN));
        }
        return new ExportDocument(lists, single);
    }

    private static Map<String, ObjectNode> entries(Part part, JsonNode list) throws UnreadableExportException {
        if (!list.isArray()) {
            throw new UnreadableExportException(part.field() + " is not a list");
        }
        Map<String, ObjectNode> entries = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String place = part.field() + "[" + i + "]";
            ObjectNode entry = object(list.get(i), place);
            Entries.require(part, entry, place);
            entries.putIfAbsent(part.key(entry, place), entry);
        }
        return entries;
    }

    private static ObjectNode object(JsonNode node, String place) throws UnreadableExportException {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new UnreadableExportException(place + " is not an object");
    }

    /**
     * The export as JSON.
     *
     * @param program which program wrote it, with its version
     */
    public byte[] write(Instant now, String program) {
        ObjectNode tree = ExportFormat.MAPPER.createObjectNode();
        tree.put("format", ExportFormat.NAME);
        tree.put("version", ExportFormat.VERSION);
        tree.put("exportedAt", now.toString());
        tree.put("portal", program);
        single.forEach(tree::set);
        Part.all()
                .forEach(
                        part -> tree.putArray(part.field()).addAll(entries(part).values()));
        try {
            return ExportFormat.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }

    /**
     * This export with everything that another one adds: entries that are not here, where questions stand by later reviews,
     * and what is changed on a portal only (stars, notes, the plan) as it is there. Adding it again adds nothing.
     */
    public Union union(ExportDocument other) {
        Map<Part, Map<String, ObjectNode>> all = copy();
        Map<String, Integer> news = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            Map<String, ObjectNode> ours = all.computeIfAbsent(part, known -> new LinkedHashMap<>());
            other.entries(part).forEach((key, theirs) -> {
                ObjectNode here = ours.get(key);
                if (here == null || (!here.equals(theirs) && part.replaces(theirs, here))) {
                    ours.put(key, theirs);
                    news.merge(part.field(), 1, Integer::sum);
                }
            });
        }
        Map<String, ObjectNode> allSingle = new LinkedHashMap<>(single);
        other.single.forEach((name, theirs) -> {
            if (!theirs.equals(allSingle.put(name, theirs))) {
                news.put(name, 1);
            }
        });
        return new Union(new ExportDocument(all, allSingle), Collections.unmodifiableMap(news));
    }

    /** This export with one more review and where its question stands after it. */
    public ExportDocument reviewed(ExportFormat.Review review, ExportFormat.QuestionState state) {
        Map<Part, Map<String, ObjectNode>> all = copy();
        all.computeIfAbsent(Part.REVIEWS, part -> new LinkedHashMap<>())
                .put(review.id().toString(), Entries.tree(review));
        all.computeIfAbsent(Part.QUESTION_STATES, part -> new LinkedHashMap<>())
                .put(state.question(), Entries.tree(state));
        return new ExportDocument(all, single);
    }

    /** Where every question that was begun stands, by its id; days are those of the scheduler. */
    public Map<String, QuestionState> states(Scheduler scheduler) {
        Map<String, QuestionState> states = new LinkedHashMap<>();
        entries(Part.QUESTION_STATES).forEach((question, entry) -> {
            ExportFormat.QuestionState state = Entries.state(entry);
            Schedule schedule = new Schedule(
                    new Memory(state.stability(), state.difficulty()),
                    state.due(),
                    scheduler.day(state.lastReviewedAt()),
                    state.reps(),
                    state.lapses());
            states.put(
                    question, new QuestionState(question, schedule, state.firstReviewedAt(), state.lastReviewedAt()));
        });
        return states;
    }

    /** What the review aims at; the usual plan where there is none. */
    public Plan plan() {
        if (!single.containsKey(PLAN)) {
            return Plan.USUAL;
        }
        try {
            ExportFormat.Plan plan = Entries.plan(single.get(PLAN));
            return new Plan(Optional.ofNullable(plan.interview()), plan.newPerDay());
        } catch (UnreadableExportException e) {
            throw new IllegalStateException("A plan was kept that cannot be read", e);
        }
    }

    /** How many reviews it has. */
    public int reviews() {
        return entries(Part.REVIEWS).size();
    }

    private Map<String, ObjectNode> entries(Part part) {
        return lists.getOrDefault(part, Map.of());
    }

    private Map<Part, Map<String, ObjectNode>> copy() {
        Map<Part, Map<String, ObjectNode>> all = new EnumMap<>(Part.class);
        lists.forEach((part, entries) -> all.put(part, new LinkedHashMap<>(entries)));
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportDocument document
                && document.single.equals(single)
                && Part.all().allMatch(part -> document.entries(part).equals(entries(part)));
    }

    @Override
    public int hashCode() {
        return single.hashCode() + lists.hashCode();
    }
}

package dev.gradus.app.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list in an export, with what tells its entries apart and which of two versions of an entry counts. */
enum Part {
    SUBMISSIONS("submissions", List.of("id")) {
        @Override
        boolean replaces(ObjectNode theirs, ObjectNode ours) {
            return ours.path("report").isMissingNode() && theirs.has("report");
        }
    },
    REVIEWS("reviews", List.of("id")),
    QUESTION_STATES("questionStates", List.of("question")) {
        @Override
        boolean replaces(ObjectNode theirs, ObjectNode ours) {
            return Entries.state(theirs).isLaterThan(Entries.state(ours));
        }
    },
    MARKS("marks", List.of("question")) {
        @Override
        boolean replaces(ObjectNode theirs, ObjectNode ours) {
            return true;
        }
    },
    REFERENCE_REQUESTS("referenceRequests", List.of("exercise")),
    HINTS("hints", List.of("exercise", "number")),
    INTERVIEWS("interviews", List.of("id")) {
        @Override
        boolean replaces(ObjectNode theirs, ObjectNode ours) {
            return phase(theirs) >= phase(ours);
        }
    };

    private static final List<String> PHASES = List.of("running", "paused", "assessing", "done");

    private final String field;
    private final List<String> key;

    Part(String field, List<String> key) {
        this.field = field;
        this.key = key;
    }

    String field() {
        return field;
    }

    /** Whether an entry of somewhere else takes the place of ours with the same key. */
    boolean replaces(ObjectNode theirs, ObjectNode ours) {
        return false;
    }

    /** @throws UnreadableExportException if the entry lacks what tells it apart */
    String key(ObjectNode entry, String place) throws UnreadableExportException {
        for (String name : key) {
            if (!entry.path(name).isValueNode() || entry.path(name).asText().isBlank()) {
                throw new UnreadableExportException(place + "." + name + " is missing");
            }
        }
        return key.stream().map(name -> entry.get(name).asText()).collect(Collectors.joining(" "));
    }

    static Stream<Part> all() {
        return Stream.of(values());
    }

    private static int phase(ObjectNode interview) {
        return PHASES.indexOf(interview.path("phase").asText());
    }
}

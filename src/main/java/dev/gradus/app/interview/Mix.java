package dev.gradus.app.interview;

import dev.gradus.app.questions.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Puts an interview together. Topics take turns, so that none is left out by chance, and questions that were asked not long
 * ago come last. A question takes the minutes of its level and an exercise its own; what is then still missing or too much
 * is spread over the questions a minute at a time, so that the parts add up to the time that was asked for. The same terms,
 * pool and seed give the same interview.
 */
public final class Mix {
    /** An exercise leaves time for questions. */
    private static final double CODING_SHARE = 0.6;

    private static final int HARDEST = 5;

    private final Terms terms;
    private final Pool pool;
    private final Random random;

    private Mix(Terms terms, Pool pool, Random random) {
        this.terms = terms;
        this.pool = pool;
        this.random = random;
    }

    /**
     * The parts in the order of asking: questions from easy to hard, then the exercise.
     *
     * @throws TooFewQuestionsException if the chosen questions do not fill the time
     */
    public static List<PlannedItem> compose(Terms terms, Pool pool, long seed) {
        return new Mix(terms, pool, new Random(seed)).items();
    }

    private List<PlannedItem> items() {
        Optional<PlannedItem> exercise = terms.coding() ? task().map(PlannedItem::of) : Optional.empty();
        int coding = exercise.map(PlannedItem::minutes).orElse(0);
        List<PlannedItem> items = new ArrayList<>(fitted(questions(terms.minutes() - coding), coding));
        items.sort(Comparator.comparing(item -> item.level().orElseThrow()));
        exercise.ifPresent(items::add);
        return List.copyOf(items);
    }

    private Optional<CodingTask> task() {
        List<CodingTask> fitting = new ArrayList<>(pool.tasks().stream()
                .filter(task -> terms.isOn(task.topic()))
                .filter(task -> task.minutes() <= CODING_SHARE * terms.minutes())
                .toList());
        Collections.shuffle(fitting, random);
        return fitting.stream().min(Comparator.comparingInt(this::farFromLevel).thenComparing(CodingTask::solved));
    }

    /** By how much its difficulty, 1 to 5, misses what belongs to the level. */
    private int farFromLevel(CodingTask task) {
        int least = terms.level().map(level -> 1 + level.ordinal()).orElse(1);
        int most = terms.level()
                .map(level -> level == Question.Level.HARD ? HARDEST : 2 + level.ordinal())
                .orElse(HARDEST);
        return Math.max(0, Math.max(least - task.difficulty(), task.difficulty() - most));
    }

    /** As many as fit, and one more where that leaves less to be spread. */
    private List<PlannedItem> questions(int minutes) {
        List<PlannedItem> taken = new ArrayList<>();
        List<PlannedItem> left = new ArrayList<>();
        int free = minutes;
        for (Question question : inTurn()) {
            PlannedItem item = PlannedItem.of(question);
            if (item.minutes() <= free) {
                taken.add(item);
                free -= item.minutes();
            } else {
                left.add(item);
            }
        }
        Optional<PlannedItem> shortest = left.stream().min(Comparator.comparingInt(PlannedItem::minutes));
        int over = shortest.map(PlannedItem::minutes).orElse(Integer.MAX_VALUE) - free;
        if (over < free) {
            shortest.ifPresent(taken::add);
        }
        return taken;
    }

    private List<PlannedItem> fitted(List<PlannedItem> questions, int coding) {
        List<PlannedItem> items = new ArrayList<>(questions);
        int sum = items.stream().mapToInt(PlannedItem::minutes).sum();
        int missing = terms.minutes() - coding - sum;
        int atMost = Question.Level.HARD.minutes() / 2;
        if (missing > atMost || items.isEmpty()) {
            throw new TooFewQuestionsException(items.isEmpty() ? 0 : sum + coding, terms.minutes());
        }
        items.sort(Comparator.comparingInt(PlannedItem::minutes).reversed());
        for (int i = 0; i < Math.abs(missing); i++) {
            int place = i % items.size();
            items.set(place, items.get(place).longerBy(Integer.signum(missing)));
        }
        Collections.shuffle(items, random);
        return items;
    }

    private List<Question> inTurn() {
        List<Question> shuffled = new ArrayList<>(
                pool.questions().stream().filter(terms::includes).toList());
        Collections.shuffle(shuffled, random);
        List<Question> inTurn = new ArrayList<>();
        for (boolean recent : List.of(false, true)) {
            inTurn.addAll(alternating(shuffled.stream()
                    .filter(question -> pool.recent().contains(question.id()) == recent)
                    .toList()));
        }
        return inTurn;
    }

    /** One of each topic, then the next of each. */
    private static List<Question> alternating(List<Question> questions) {
        Map<String, Deque<Question>> topics = new LinkedHashMap<>();
        questions.forEach(question -> topics.computeIfAbsent(question.topic(), topic -> new ArrayDeque<>())
                .add(question));
        List<Question> turns = new ArrayList<>();
        while (turns.size() < questions.size()) {
            topics.values().forEach(topic -> Optional.ofNullable(topic.poll()).ifPresent(turns::add));
        }
        return turns;
    }
}

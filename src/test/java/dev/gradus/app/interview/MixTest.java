package dev.gradus.app.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.app.questions.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixTest {
    private static final int SEEDS = 2000;
    private static final List<String> TOPICS = List.of("neurons", "losses", "layers", "optimization");
    private static final Pool POOL = new Pool(questions(30), tasks(), Set.of());

    @Test
    void addsUpToTheTimeWhateverIsAskedFor() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Terms terms = terms(seed);
            assertThat(Mix.compose(terms, POOL, seed).stream()
                            .mapToInt(PlannedItem::minutes)
                            .sum())
                    .as(terms.toString())
                    .isEqualTo(terms.minutes());
        }
    }

    @Test
    void keepsToTheMinutesOfTheLevelUpToAFewThatAreSpread() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<PlannedItem> items = Mix.compose(terms(seed), POOL, seed);
            List<PlannedItem> asked =
                    items.stream().filter(item -> item.level().isPresent()).toList();
            int off = asked.stream()
                    .mapToInt(item ->
                            Math.abs(item.minutes() - item.level().orElseThrow().minutes()))
                    .sum();
            assertThat(off).as("seed " + seed).isLessThanOrEqualTo(3);
            assertThat(asked).allMatch(item -> item.minutes() > 0);
            items.stream()
                    .filter(item -> item.kind() == PlannedItem.Kind.EXERCISE)
                    .forEach(item -> assertThat(item.minutes()).isEqualTo(minutes(item.subject())));
        }
    }

    @Test
    void asksNoQuestionTwiceAndOnlyOnTheChosenTopicsAndLevel() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Terms terms = terms(seed);
            List<PlannedItem> items = Mix.compose(terms, POOL, seed);
            assertThat(items).extracting(PlannedItem::subject).doesNotHaveDuplicates();
            assertThat(items)
                    .allMatch(item -> terms.topics().isEmpty() || terms.topics().contains(item.topic()))
                    .allMatch(item -> terms.level().isEmpty()
                            || item.level().isEmpty()
                            || item.level().equals(terms.level()));
        }
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        Terms terms = Terms.of(60, Set.of(), Optional.empty(), true);
        List<List<PlannedItem>> mixes = IntStream.range(0, 50)
                .mapToObj(seed -> Mix.compose(terms, POOL, seed))
                .toList();
        for (int seed = 0; seed < mixes.size(); seed++) {
            assertThat(Mix.compose(terms, POOL, seed)).isEqualTo(mixes.get(seed));
        }
        assertThat(mixes.stream().distinct().count()).isGreaterThan(45);
    }

    @Test
    void asksFromEasyToHardAndTheExerciseLast() {
        for (int seed = 0; seed < 200; seed++) {
            List<PlannedItem> items = Mix.compose(Terms.of(90, Set.of(), Optional.empty(), true), POOL, seed);
            assertThat(items.get(items.size() - 1).kind()).isEqualTo(PlannedItem.Kind.EXERCISE);
            assertThat(items.stream().flatMap(item -> item.level().stream()).toList())
                    .isSorted();
        }
    }

    @Test
    void givesEveryTopicItsTurn() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(Mix.compose(Terms.of(40, Set.of(), Optional.empty(), false), POOL, seed))
                    .extracting(PlannedItem::topic)
                    .contains(TOPICS.toArray(String[]::new));
        }
    }

    @Test
    void asksWhatWasAskedNotLongAgoOnlyWhenNothingElseIsLeft() {
        List<Question> questions = questions(30);
        Set<String> recent =
                Set.copyOf(questions.stream().limit(60).map(Question::id).toList());
        Pool pool = new Pool(questions, List.of(), recent);
        for (int seed = 0; seed < 200; seed++) {
            assertThat(Mix.compose(Terms.of(60, Set.of(), Optional.of(Question.Level.MEDIUM), false), pool, seed))
                    .extracting(PlannedItem::subject)
                    .doesNotContainAnyElementsOf(recent);
        }
        Pool all = new Pool(
                questions,
                List.of(),
                Set.copyOf(questions.stream().map(Question::id).toList()));
        assertThat(Mix.compose(Terms.of(60, Set.of(), Optional.empty(), false), all, 1))
                .isNotEmpty();
    }

    @Test
    void choosesAnExerciseThatFitsTheTimeTheTopicsAndTheLevelAndRatherOneThatIsNotSolved() {
        List<CodingTask> tasks = List.of(
                new CodingTask("solved", "losses", 2, 20, true),
                new CodingTask("hard", "losses", 4, 20, false),
                new CodingTask("long", "losses", 2, 60, false),
                new CodingTask("elsewhere", "layers", 2, 20, false),
                new CodingTask("fitting", "losses", 3, 20, false));
        for (int seed = 0; seed < 100; seed++) {
            Terms terms = Terms.of(60, Set.of("losses"), Optional.of(Question.Level.MEDIUM), true);
            assertThat(exercise(terms, tasks, seed)).contains("fitting");
            assertThat(exercise(terms, tasks.subList(0, 4), seed)).contains("solved");
            assertThat(exercise(terms, tasks.subList(1, 4), seed)).contains("hard");
            assertThat(exercise(terms, tasks.subList(2, 4), seed)).isEmpty();
        }
    }

    @Test
    void hasNoExerciseWhereNoneIsWantedOrThereIsNoTimeForOne() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(exercise(Terms.of(90, Set.of(), Optional.empty(), false), tasks(), seed))
                    .isEmpty();
            assertThat(exercise(Terms.of(12, Set.of(), Optional.empty(), true), tasks(), seed))
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatTheQuestionsDoNotFillAndSaysHowMuchTheyDo() {
        Pool few = new Pool(questions(1), List.of(), Set.of());
        assertThatThrownBy(() -> Mix.compose(Terms.of(60, Set.of("losses"), Optional.empty(), false), few, 1))
                .isInstanceOf(TooFewQuestionsException.class)
                .hasMessageContaining("fill 12 of 60 minutes");
        assertThatThrownBy(() -> Mix.compose(Terms.of(10, Set.of("none"), Optional.empty(), false), POOL, 1))
                .hasMessageContaining("no question on these topics");
    }

    private static Optional<String> exercise(Terms terms, List<CodingTask> tasks, long seed) {
        return Mix.compose(terms, new Pool(questions(30), tasks, Set.of()), seed).stream()
                .filter(item -> item.kind() == PlannedItem.Kind.EXERCISE)
                .map(PlannedItem::subject)
                .findFirst();
    }

    /** Every length, number of topics and level comes up. */
    private static Terms terms(int seed) {
        Random random = new Random(seed);
        int minutes = Terms.SHORTEST + random.nextInt(Terms.LONGEST - Terms.SHORTEST + 1);
        List<String> topics = TOPICS.subList(0, minutes > 60 ? 0 : random.nextInt(TOPICS.size() + 1));
        int level = random.nextInt(4);
        return Terms.of(
                minutes,
                topics,
                level == 3 ? Optional.empty() : Optional.of(Question.Level.values()[level]),
                random.nextBoolean());
    }

    private static int minutes(String task) {
        return tasks().stream()
                .filter(known -> known.id().equals(task))
                .findFirst()
                .orElseThrow()
                .minutes();
    }

    private static List<CodingTask> tasks() {
        List<CodingTask> tasks = new ArrayList<>();
        for (String topic : TOPICS) {
            for (int i = 0; i < 10; i++) {
                tasks.add(new CodingTask(topic + "-task-" + i, topic, 1 + i % 5, 10 + 9 * i, i % 3 == 0));
            }
        }
        return tasks;
    }

    /** So many of each level on each topic. */
    private static List<Question> questions(int each) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            for (String topic : TOPICS) {
                for (Question.Level level : Question.Level.values()) {
                    questions.add(Asked.question(topic + "-" + level.id() + "-" + i, topic, level));
                }
            }
        }
        return questions;
    }
}

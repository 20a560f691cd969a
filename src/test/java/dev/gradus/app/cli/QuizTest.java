package dev.gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final List<String> NEURONS = List.of("--topic", "neurons", "--level", "easy");
    private static final String KNEW = "\n1 2\nk\n";
    private static final String MISSED = "\n\nm\n";

    @TempDir
    Path home;

    private Program.Result on(LocalDate day, String input, String... more) {
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        String[] arguments = Stream.of(Stream.of("quiz"), NEURONS.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
        return Program.run(home, clock, input, arguments);
    }

    private JsonNode due(LocalDate day) throws IOException {
        return JSON.readTree(on(day, "", "--json").out());
    }

    private JsonNode kept() throws IOException {
        return JSON.readTree(home.resolve("practice.json").toFile());
    }

    @Test
    void recordsAnAnswerWithItsScoreAndTheDayOnWhichItComesAgain() throws IOException {
        String first = due(TODAY).at("/due/0/id").asText();
        Program.Result result = on(TODAY, "A line,\nthen another.\n.\n1 3\nk\n");

        JsonNode review = kept().at("/reviews/0");
        assertThat(review.get("question").asText()).isEqualTo(first);
        assertThat(review.get("answer").asText()).isEqualTo("A line,\nthen another.");
        assertThat(review.get("recall").asText()).isEqualTo("knew");
        assertThat(review.get("points").toString()).isEqualTo("[0,2]");
        assertThat(review.get("due").asText()).isEqualTo(TODAY.plusDays(2).toString());
        assertThat(kept().at("/questionStates/0/due").asText())
                .isEqualTo(TODAY.plusDays(2).toString());
        assertThat(result.out())
                .containsSubsequence(
                        "Model answer",
                        "What a good answer says",
                        "  1  ",
                        "What spoils an answer",
                        "Score: ",
                        "k  knew it: comes again on Wed 3 Feb 2027, in 2 days",
                        "m  missed:  comes again today",
                        "Recorded as knew it.",
                        "1 answer is recorded.");
        assertThat(result.out()).doesNotContain("\u001b");
        assertThat(result.code()).isZero();
    }

    @Test
    void showsNoModelAnswerBeforeAnAnswerIsGiven() {
        assertThat(on(TODAY, "half an answer").out()).doesNotContain("Model answer");
    }

    @Test
    void asksWhatIsOverdueFirstThenWhatIsNewAndWhatWasMissedTodayLast() throws IOException {
        JsonNode fresh = due(TODAY);
        String first = fresh.at("/due/0/id").asText();
        String second = fresh.at("/due/1/id").asText();
        on(TODAY, KNEW);
        LocalDate later = TODAY.plusDays(5);
        assertThat(due(later).at("/due/0/id").asText()).isEqualTo(first);
        assertThat(due(later).at("/due/0/standing").asText()).isEqualTo("overdue");
        assertThat(due(later).at("/due/1/standing").asText()).isEqualTo("new");

        on(later, MISSED);
        JsonNode after = due(later);
        assertThat(after.at("/due/0/id").asText()).isEqualTo(second);
        assertThat(after.get("due").get(after.get("due").size() - 1).get("id").asText())
                .isEqualTo(first);
        assertThat(after.get("due").findValuesAsText("standing")).endsWith("again");
    }

    @Test
    void goesOnToTheNextQuestionUntilNothingIsDue() throws IOException {
        int all = due(TODAY).get("due").size();
        Program.Result result = on(TODAY, KNEW.repeat(all));

        assertThat(all).isGreaterThan(1);
        assertThat(kept().get("reviews")).hasSize(all);
        assertThat(result.out()).contains("Nothing more is due today.", all + " answers are recorded.");
        assertThat(on(TODAY, "").out()).contains("Nothing more is due today. The next is due ");
    }

    @Test
    void endsPolitelyWithTheInputAndKeepsWhatWasWritten() throws IOException {
        Program.Result result = on(TODAY, KNEW + "An answer that\nnobody has ticked");

        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith("Stopped. 1 answer is recorded.\n");
        assertThat(result.err()).contains("unrecorded-answers.md");
        assertThat(kept().get("reviews")).hasSize(1);
        assertThat(home.resolve("unrecorded-answers.md")).content().contains("An answer that\nnobody has ticked");
    }

    @Test
    void asksAgainWhatItCannotUnderstand() throws IOException {
        Program.Result result = on(TODAY, "\n1 99\none\n1\nperhaps\nm\n");

        assertThat(result.out()).containsOnlyOnce("Type k, m, s or q.").contains("Type numbers from 1 to ");
        assertThat(kept().at("/reviews/0/recall").asText()).isEqualTo("missed");
        assertThat(kept().at("/reviews/0/points").toString()).isEqualTo("[0]");
    }

    @Test
    void scoresNothingOnceADisqualifierIsTicked() throws IOException {
        int disqualifier = 6;
        Program.Result result = on(TODAY, "\n1 " + disqualifier + "\nm\n");

        assertThat(result.out()).contains("Score: 0 %, spoiled by an error");
        assertThat(kept().at("/reviews/0/spoiled").asBoolean()).isTrue();
        assertThat(kept().at("/reviews/0/disqualifiers").toString()).isEqualTo("[0]");
    }

    @Test
    void skipsAQuestionForThisTimeOnly() throws IOException {
        JsonNode before = due(TODAY);
        on(TODAY, "\n\ns\n" + KNEW);

        assertThat(kept().get("reviews")).hasSize(1);
        assertThat(kept().at("/reviews/0/question").asText())
                .isEqualTo(before.at("/due/1/id").asText());
        assertThat(due(TODAY).at("/due/0/id").asText())
                .isEqualTo(before.at("/due/0/id").asText());
    }

    @Test
    void beginsNoFurtherQuestionOnceTheTimeIsOver() throws IOException {
        Instant noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        AtomicInteger minutes = new AtomicInteger();
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("Nobody asks for another zone");
            }

            @Override
            public Instant instant() {
                return noon.plus(Duration.ofMinutes(minutes.get()));
            }
        };
        BufferedReader aMinuteForEachAnswer = new BufferedReader(new StringReader(KNEW.repeat(5))) {
            @Override
            public int read() throws IOException {
                int c = super.read();
                if (c == 'k') {
                    minutes.incrementAndGet();
                }
                return c;
            }
        };
        Program.Result result = Program.run(
                new Surroundings(aMinuteForEachAnswer, clock, Map.of("GRADUS_HOME", home.toString())),
                "quiz",
                "--minutes",
                "2");

        assertThat(result.out()).contains("The time is over.");
        assertThat(kept().get("reviews")).hasSize(2);
    }

    @Test
    void tellsMachinesWhatIsDueAndAsksNothing() throws IOException {
        JsonNode due = due(TODAY);

        assertThat(due.get("today").asText()).isEqualTo(TODAY.toString());
        assertThat(due.get("due").findValuesAsText("topic")).containsOnly("neurons");
        assertThat(due.get("due").findValuesAsText("level")).containsOnly("easy");
        assertThat(due.at("/due/0/ifKnew").asText()).isEqualTo(TODAY.plusDays(2).toString());
        assertThat(home.resolve("practice.json")).doesNotExist();
    }

    @Test
    void keepsAFileAsideThatSomebodyEditedIntoNonsense() throws IOException {
        on(TODAY, KNEW);
        Path file = home.resolve("practice.json");
        String nonsense = Files.readString(file).replace("\"reps\" : 1", "\"reps\" : -1");
        Files.writeString(file, nonsense);
        Program.Result result = on(TODAY, KNEW);

        assertThat(result.code()).isZero();
        assertThat(result.err())
                .contains("(questionStates[0] does not say where a question stands)", "practice-unreadable-1.json")
                .hasLineCount(1);
        assertThat(home.resolve("practice-unreadable-1.json")).hasContent(nonsense);
        assertThat(kept().get("reviews")).hasSize(1);

        Files.writeString(file, "{");
        assertThat(on(TODAY, KNEW).err()).contains("it is not JSON", "practice-unreadable-2.json");
    }

    @Test
    void leavesAFileOfANewerVersionAlone() throws IOException {
        Path file = Files.writeString(home.resolve("practice.json"), "{\"format\":\"gradus-export\",\"version\":2}");
        Program.Result result = on(TODAY, KNEW);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("version 2", "use a newer Gradus").hasLineCount(1);
        assertThat(file).hasContent("{\"format\":\"gradus-export\",\"version\":2}");
    }

    @Test
    void recordsHostileTextAsTextThatEveryDatabaseKeeps() throws IOException {
        on(TODAY, "a\u0000b \u001b[31m red\n.\n\nk\n");

        assertThat(kept().at("/reviews/0/answer").asText()).isEqualTo("a\uFFFDb \u001b[31m red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--topic=spells|There are no questions of the topic 'spells'; --topic can be neurons,",
                "--level=cruel|There is no level 'cruel'; --level can be easy, medium, hard.",
                "--minutes=0|--minutes has to be 1 to 600, not 0",
                "--minutes=soon|'soon' is not an int",
            })
    void refusesWhatCannotBeChosen(String option, String sentence) {
        Program.Result result = Program.run(home, Clock.systemUTC(), "", "quiz", option);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(sentence);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void needsNothingOfWhatOnlyThePortalNeeds() throws IOException, InterruptedException {
        ProcessBuilder process = Program.process(home, "quiz", "--json");
        int classPath = process.command().indexOf("-cp") + 1;
        process.command()
                .set(
                        classPath,
                        Stream.of(process.command().get(classPath).split(java.io.File.pathSeparator))
                                .filter(
                                        entry -> !entry.matches(
                                                ".*/(io/(quarkus|vertx|smallrye)|jakarta|org/(hibernate|jdbi|jboss|eclipse)|com/h2database)/.*"))
                                .reduce((one, other) -> one + java.io.File.pathSeparator + other)
                                .orElseThrow());
        process.environment().put("GRADUS_HOME", home.toString());
        Process running = process.redirectErrorStream(true).start();
        running.getOutputStream().close();
        String out = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(out).isZero();
        assertThat(JSON.readTree(out).get("due")).hasSize(5);
    }
}

package dev.gradus.app.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.ContentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    private static final String PLAIN = """
            lessons:
              - one
            topics:
              - id: one
                title: "The first: one"
                summary: What it is, and what not.
                exercises:
                  - a
              # a remark
              - id: two
                summary: More.
                title: The second
            questions: [a]
            """;

    @Test
    void theCatalogueIsWrittenSoPlainlyThatNoParserIsLoadedForIt() {
        String text = new ContentReader(TopicsTest.class).text("catalog.yaml");

        assertThat(Topics.plain(text)).hasValue(Topics.parsed(text));
    }

    @Test
    void readsAPlainFileAsTheParserDoes() {
        assertThat(Topics.plain(PLAIN)).hasValue(Topics.parsed(PLAIN));
        assertThat(Topics.parsed(PLAIN)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics:\n  - id: one\n    title: One\n    summary: |\n      Long.\n",
                "topics:\n  - id: one\n    title: One\n    summary: Goes\n      on.\n",
                "topics:\n  - title: One\n    summary: S\n",
                "topics:\n- id: one\n  title: One\n  summary: S\n",
                "topics: []\n",
                "topics:\n  - {id: one, title: One, summary: S}\n"
            })
    void leavesWhatIsNotPlainToTheParser(String text) {
        assertThat(Topics.plain(text)).isEmpty();
    }
}

package dev.gradus.app.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.questions.Question;
import dev.gradus.app.questions.QuestionList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|(?<![\\w*])\\*\\w[^*]*\\w\\*(?!\\w)|__\\w|\\$");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n]]");
    private static final List<String> LEFT_AS_TEX = List.of("\\widetilde{dZ}");

    private final PlainText plain = new PlainText(80);

    static Stream<Question> questions() {
        return QuestionList.read(PlainTextTest.class.getClassLoader()).all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void leavesNoMarkdownNoTexAndNoControlCharacterOfAnyQuestion(Question question) {
        String text = plain.of(question.question()) + plain.of(question.answer());
        for (Question.RubricPoint point : question.rubric()) {
            text += plain.of(point.point());
        }
        String prose = text.lines().filter(line -> !line.startsWith("    ")).reduce("", (a, b) -> a + b + "\n");
        String prosaic = prose.replaceAll("`[^`]*`", "");
        for (String tex : LEFT_AS_TEX) {
            prosaic = prosaic.replace(tex, "");
        }

        assertThat(EMPHASIS.matcher(prosaic).results().map(found -> found.group()))
                .isEmpty();
        assertThat(CONTROL.matcher(text).find()).isFalse();
        assertThat(prosaic).doesNotContain("\\");
        assertThat(Pattern.compile("[\\p{L}\\d]").matcher(text).results().count())
                .isGreaterThan(question.answer().length() / 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '"',
            value = {
                "\\sigma'(z) = \\sigma(z)\\,\\bigl(1 - \\sigma(z)\\bigr)¦σ′(z) = σ(z) (1 - σ(z))",
                "\\frac{\\partial L}{\\partial w_{ij}}¦∂L/∂wᵢⱼ",
                "\\frac{a + b}{2m} x¦((a + b)/(2m)) x",
                "\\frac{1}{m} \\sum_{i=1}^{m} x_i¦(1/m) ∑ᵢ₌₁ᵐ xᵢ",
                "\\tfrac12 r^2¦½ r²",
                "e^{-z^2}¦e^(-z²)",
                "X^\\top dZ¦Xᵀ dZ",
                "w_{\\text{new}} + n_{in}¦w_new + nᵢₙ",
                "\\mathbf{w} \\cdot x \\le 10^{-8}¦w · x ≤ 10⁻⁸",
                "\\sqrt{v} + \\sqrt{2N}¦√v + √(2N)",
                "w = (-1, -2)¦w = (-1, -2)",
                "\\ln x - \\max(0, z)¦ln x - max(0, z)",
                "\\mathbb{R}^d \\times \\hat y¦ℝᵈ × ŷ",
                "\\begin{cases} 1 & z > 0 \\\\ 0 & z < 0 \\end{cases}¦{ 1 if z > 0; 0 if z < 0 }",
                "\\lVert g \\rVert \\text{ or } |r|¦‖g‖ or |r|",
            })
    void writesFormulasInUnicode(String tex, String text) {
        assertThat(TexText.of(tex)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\unknown{a}{b}",
                "\\begin{tikzcd} a & b \\end{tikzcd}",
                "\\frac{a",
                "a}",
                "\\sqrt[3]{x}",
                "\\",
                "x^",
                "\\begin{cases} a",
                "\\begin{cases} a \\\\[2ex",
                "\\text{a"
            })
    void leavesAsTexWhatItDoesNotKnow(String tex) {
        assertThat(TexText.of(tex)).isEqualTo(tex);
    }

    @Test
    void breaksDeepNestingOffInsteadOfTheProgram() {
        String deep = "{".repeat(100_000) + "}".repeat(100_000);

        assertThat(TexText.of(deep)).isEqualTo(deep);
    }

    @Test
    void laysOutListsListingsAndTables() {
        assertThat(plain.of("""
                Some *words* and `code`.

                - one
                - two **bold**

                ```java
                int  x = 1;
                ```

                | a | bb |
                |---|---|
                | $x_1$ | 2 |
                """)).isEqualTo("""
                Some words and `code`.

                - one
                - two bold

                    int  x = 1;

                  a   bb
                  ──  ──
                  x₁  2
                """);
    }

    @Test
    void wrapsAtTheWidthAndShowsControlCharacters() {
        assertThat(new PlainText(40).of("word ".repeat(30)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
        assertThat(plain.of("red \u001b[31m \u202e")).isEqualTo("red \\u001B[31m \\u202E\n");
    }
}

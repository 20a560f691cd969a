package dev.gradus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedTest {

    @Test
    void showsEscapeSequencesInsteadOfSendingThem() {
        assertThat(Escaped.line("\u001B[2J\u0007")).isEqualTo("\\u001B[2J\\u0007");
    }

    @Test
    void showsWhatChangesTheDirectionOfText() {
        assertThat(Escaped.line("a\u202Eb\u2066c\u200Fd")).isEqualTo("a\\u202Eb\\u2066c\\u200Fd");
    }

    @Test
    void showsHalvesOfPairsAndInvisibleCharacters() {
        assertThat(Escaped.line("\uD83Dx\uDE00\uFEFF\u2028\uFFFF")).isEqualTo("\\uD83Dx\\uDE00\\uFEFF\\u2028\\uFFFF");
        assertThat(Escaped.line(new String(Character.toChars(0xE0041)))).isEqualTo("\\u{E0041}");
    }

    @Test
    void keepsWhatPeopleWrite() {
        String text = "dW1 = Xᵀ·δ₁ / m ± ½ — Müller, 漢字, 😀";
        assertThat(Escaped.line(text)).isEqualTo(text);
        assertThat(Escaped.block(text)).isEqualTo(text);
    }

    @Test
    void keepsLineEndsOnlyInABlock() {
        assertThat(Escaped.line("a\r\n\tb")).isEqualTo("a\\r\\n\\tb");
        assertThat(Escaped.block("a\r\n\tb\rc")).isEqualTo("a\n    b\\rc");
    }
}

package dev.gradus.app.web.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFileNameTest {

    @Test
    void isThatOfThePublicClass() {
        assertThat(SourceFileName.of("class A {}\npublic final class B implements C {}", "D.java"))
                .isEqualTo("B.java");
        assertThat(SourceFileName.of("public record R(int x) {}", "D.java")).isEqualTo("R.java");
    }

    @Test
    void isTheSkeletonsWithoutAPublicClass() {
        assertThat(SourceFileName.of("class A {}", "D.java")).isEqualTo("D.java");
    }

    /** Each of these took minutes, or the stack, when anything was tried twice. */
    @Test
    void readsWhateverIsPastedOnce() {
        int most = 256 * 1024;
        assertThat(SourceFileName.of("/* ".repeat(most / 3), "D.java")).isEqualTo("D.java");
        assertThat(SourceFileName.of("\"a".repeat(most / 2), "D.java")).isEqualTo("D.java");
        assertThat(SourceFileName.of("public " + "final ".repeat(most / 6), "D.java"))
                .isEqualTo("D.java");
        assertThat(SourceFileName.of("/* not closed public class X", "D.java")).isEqualTo("D.java");
    }

    @Test
    void ignoresCommentsAndStrings() {
        assertThat(SourceFileName.of(
                        "/* public class X */ // public class Y\nString s = \"public class Z\"; public class B {}",
                        "D.java"))
                .isEqualTo("B.java");
    }
}

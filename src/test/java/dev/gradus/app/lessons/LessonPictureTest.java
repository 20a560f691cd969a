package dev.gradus.app.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.engine.pack.ContentException;
import org.junit.jupiter.api.Test;

class LessonPictureTest {
    private static final String PATH = "lessons/pictures/x.svg";

    @Test
    void isAnElementWithItsAlternativeAndWithoutAStyle() {
        String html = LessonPicture.of(
                        PATH,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>t</title><style>a{}</style>"
                                + "<line x1=\"0\" class=\"edge\"/><text x=\"1\">a &lt; b</text></svg>")
                .inline("Two \"words\" & <more>");

        assertThat(html)
                .isEqualTo("<svg class=\"picture\" role=\"img\""
                        + " aria-label=\"Two &quot;words&quot; &amp; &lt;more&gt;\" viewBox=\"0 0 9 9\">"
                        + "<line class=\"edge\" x1=\"0\"></line><text x=\"1\">a &lt; b</text></svg>");
    }

    @Test
    void canNeitherRunNorLoadAnything() {
        for (String inside : new String[] {
            "<script>alert(1)</script>",
            "<foreignObject/>",
            "<image href=\"http://x\"/>",
            "<g onload=\"alert(1)\"/>",
            "<path style=\"fill:url(http://x)\"/>",
            "<g><a href=\"javascript:alert(1)\"/></g>"
        }) {
            assertThatThrownBy(() -> LessonPicture.of(PATH, "<svg>" + inside + "</svg>"))
                    .as(inside)
                    .isInstanceOf(ContentException.class)
                    .hasMessageStartingWith(PATH + ": ");
        }
        assertThatThrownBy(() ->
                        LessonPicture.of(PATH, "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg/>"))
                .isInstanceOf(ContentException.class);
    }

    @Test
    void isNamedByItsReference() {
        assertThat(LessonPicture.namesIn(
                        "a\n\n![Words (and more).](pictures/one.svg \"Title\")\n\n![b](pictures/two.svg)"))
                .containsExactly("one", "two");
    }
}

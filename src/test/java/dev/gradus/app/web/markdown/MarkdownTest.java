package dev.gradus.app.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void keepsFormulasOfALineAsTheyAre() {
        assertThat(html("With $a_i * b_i * c$ and $x < y$."))
                .contains("<span class=\"tex\">a_i * b_i * c</span>")
                .contains("<span class=\"tex\">x &lt; y</span>");
    }

    @Test
    void keepsFormulasOfTheirOwnWhateverTheirLinesBeginWith() {
        assertThat(html("Before\n\n$$\nL = x\n- y\n= z \\\\\n\n> w\n$$\n\nafter"))
                .contains("<div class=\"tex tex-display\">L &#61; x\n- y\n&#61; z \\\\\n\n&gt; w</div>")
                .contains("<p>after</p>");
    }

    @Test
    void readsAFormulaOnOneLine() {
        assertThat(html("$$a = b$$\ntext"))
                .contains("tex-display\">a &#61; b</div>")
                .contains("<p>text</p>");
    }

    @Test
    void leavesPricesAlone() {
        assertThat(html("costs $ 5 and \\$6 or $7")).doesNotContain("tex").contains("$6");
    }

    @Test
    void readsNoFormulaInCode() {
        assertThat(html("`$a$` and\n\n```java\nString s = \"$b$\";\n```")).doesNotContain("tex");
    }

    @Test
    void putsHeadingsBelowTheTitle() {
        assertThat(html("# One\n\n## Two")).contains("<h2>One</h2>").contains("<h3>Two</h3>");
        assertThat(html("### One")).contains("<h2>One</h2>");
    }

    @Test
    void letsNothingRun() {
        assertThat(html("<script>alert(1)</script>")).doesNotContain("script");
        assertThat(html("a <b onclick=x>b</b> <a href=\"x\" style=\"color:red\">e</a> $<script>alert(2)</script>$"))
                .doesNotContain("onclick")
                .doesNotContain("style=")
                .doesNotContain("<script");
        assertThat(html("[a](javascript:alert(1)) ![i](http://x/y)"))
                .doesNotContain("javascript:")
                .doesNotContain("<img");
    }

    @Test
    void drawsTables() {
        assertThat(html("|a|b|\n|-|-|\n|1|$x$|"))
                .contains("<th>a</th>")
                .contains("<td><span class=\"tex\">x</span></td>");
    }

    @Test
    void resolvesOurLinks() {
        assertThat(html("[a](exercise:relu), [b](question:why) and [c](lesson:depth)"))
                .contains("<a href=\"/exercises/relu\"")
                .contains("<a href=\"/questions/why\"")
                .contains("<a href=\"/lessons/depth\"");
        assertThat(html("[a](exercise:../x) [b](other:relu)")).doesNotContain("href");
    }

    @Test
    void keepsTheWordsOfALinkToNothing() {
        Page page = markdown.page("See [the *other* one](exercise:gone).", 2, (kind, id) -> Optional.empty());

        assertThat(page.html().getValue()).contains("<p>See the <em>other</em> one.</p>");
    }

    @Test
    void namesItsSections() {
        Page page = markdown.page("## What & why\n\n### Inside\n\n## What & *why*\n\n## €", 2, Targets.PAGES);

        assertThat(page.sections())
                .containsExactly(
                        new Page.Section("what-why", "What & why"),
                        new Page.Section("what-why-2", "What & why"),
                        new Page.Section("section", "€"));
        assertThat(page.html().getValue())
                .contains("<h2 id=\"what-why\">What &amp; why</h2>")
                .contains("<h3 id=\"inside\">");
    }

    @Test
    void putsPicturesInTheirPlaces() {
        Page page = markdown.page(
                "![Alt](pictures/one.svg \"A <b>caption</b>\")\n\n![Only words](pictures/two.svg)\n\n"
                        + "<div class=\"picture-place\">7</div>",
                2,
                new Targets() {
                    @Override
                    public Optional<String> address(Kind kind, String id) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> picture(String name, String alternative) {
                        return name.equals("one") ? Optional.of("<svg>" + alternative + "</svg>") : Optional.empty();
                    }
                });

        assertThat(page.html().getValue())
                .contains(
                        "<figure class=\"illustration\"><svg>Alt</svg><figcaption>A &lt;b&gt;caption&lt;/b&gt;</figcaption>")
                .contains("<p>Only words</p>")
                .doesNotContain("picture-place");
    }

    private String html(String text) {
        return markdown.html(text, 2).getValue();
    }
}

package dev.gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.web.markdown.Markdown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** KaTeX draws every formula of every content file, and no dollar sign is left over. */
class FormulasTest {
    private static final Pattern FORMULA = Pattern.compile("(?s)<(span|div) class=\"tex( tex-display)?\">(.*?)</\\1>");
    private static final Pattern CODE = Pattern.compile("(?s)<code.*?</code>");

    private static final Map<String, String> PAGES = pages();

    @Test
    void areDrawnWithoutErrorOrWarning() throws IOException, InterruptedException {
        List<KaTeX.Formula> formulas = new ArrayList<>();
        PAGES.forEach((where, html) -> {
            Matcher formula = FORMULA.matcher(html);
            while (formula.find()) {
                formulas.add(new KaTeX.Formula(where, plain(formula.group(3)), formula.group(2) != null));
            }
        });

        assertThat(formulas).hasSizeGreaterThan(500);
        assertThat(new KaTeX().complaints(formulas)).isEmpty();
    }

    @Test
    void areAllClosed() {
        List<String> open = new ArrayList<>();
        PAGES.forEach((where, html) -> {
            String rest = CODE.matcher(FORMULA.matcher(html).replaceAll("")).replaceAll("");
            if (rest.contains("$")) {
                open.add(where + ": a dollar sign stands alone");
            }
        });

        assertThat(open).isEmpty();
    }

    @Test
    void aWrongFormulaIsAComplaintThatNamesItsFile() throws IOException, InterruptedException {
        List<KaTeX.Formula> formulas = List.of(
                new KaTeX.Formula("a.md", "\\frac{1}{2}", false),
                new KaTeX.Formula("b.md", "\\frac{1}{", false),
                new KaTeX.Formula("c.md", "\\nosuch{1}", true),
                new KaTeX.Formula("d.md", "é", false));

        assertThat(new KaTeX().complaints(formulas))
                .hasSize(3)
                .anyMatch(complaint -> complaint.startsWith("b.md: $\\frac{1}{$: "))
                .anyMatch(complaint -> complaint.startsWith("c.md: $\\nosuch{1}$: "))
                .anyMatch(complaint -> complaint.startsWith("d.md: $é$: "));
    }

    /** Everything that is shown as Markdown, as HTML, by where it stands. */
    private static Map<String, String> pages() {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(Content.Kind.values())
                .flatMap(kind -> Content.files(kind).stream())
                .forEach(file -> texts.put(file.name(), file.body()));
        for (ContentFile file : Content.files(Content.Kind.EXERCISE)) {
            add(texts, file, "hint", file.head(FrontMatter.ExerciseHead.class).hints());
        }
        for (ContentFile file : Content.files(Content.Kind.QUESTION)) {
            FrontMatter.QuestionHead head = file.head(FrontMatter.QuestionHead.class);
            add(
                    texts,
                    file,
                    "point",
                    head.rubric().stream().map(FrontMatter.Point::point).toList());
            add(texts, file, "disqualifier", head.disqualifiers());
            add(texts, file, "follow-up", head.followUps());
            add(texts, file, "source", head.sources());
        }
        Markdown markdown = new Markdown();
        texts.replaceAll((where, text) -> markdown.html(text, 2).getValue());
        return texts;
    }

    private static void add(Map<String, String> texts, ContentFile file, String what, List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            texts.put(file.name() + " (" + what + " " + (i + 1) + ")", parts.get(i));
        }
    }

    /** Undoes the escapes of HTML, and the comments that keep template marks apart. */
    private static String plain(String html) {
        String text = html.replaceAll("<!--.*?-->", "");
        text = Pattern.compile("&#(\\d+);")
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1)))));
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}

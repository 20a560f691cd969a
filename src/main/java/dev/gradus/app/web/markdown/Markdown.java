package dev.gradus.app.web.markdown;

import dev.gradus.app.markdown.FormulaBlockParser;
import dev.gradus.app.markdown.FormulaParser;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns the Markdown of a pack into HTML that can do no harm, whoever wrote the pack. */
public final class Markdown {
    private static final int DEEPEST_HEADING = 6;
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements("em", "strong", "del", "sub", "sup", "span", "div", "a")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("class")
            .matching(Pattern.compile("tex( tex-display)?|language-[a-z]+|" + Pictures.PLACE))
            .onElements("span", "div", "code")
            .allowAttributes("id")
            .matching(Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"))
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("pre")
            .allowAttributes("align")
            .matching(Pattern.compile("left|right|center"))
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http")
            .requireRelNofollowOnLinks()
            .toFactory();

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customBlockParserFactory(new FormulaBlockParser.Factory())
            .customInlineContentParserFactory(new FormulaParser.Factory())
            .build();
    private final TextContentRenderer plain = TextContentRenderer.builder().build();

    /** The text as HTML whose highest heading has this level. */
    public RawString html(String markdown, int topHeading) {
        Node document = parser.parse(markdown);
        placeHeadings(document, topHeading);
        document.accept(new LinkResolution(Targets.PAGES));
        return new RawString(ALLOWED.sanitize(rendered(document, new Headings())));
    }

    /** A long text as HTML whose highest heading has this level, with its pictures and headings that can be linked to. */
    public Page page(String markdown, int topHeading, Targets targets) {
        Node document = parser.parse(markdown);
        placeHeadings(document, topHeading);
        document.accept(new LinkResolution(targets));
        Pictures pictures = new Pictures(targets);
        document.accept(pictures);
        Headings headings = new Headings();
        List<Page.Section> sections = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String title = plain.render(heading).strip();
                String id = headings.name(heading, title);
                if (heading.getLevel() == topHeading) {
                    sections.add(new Page.Section(id, title));
                }
            }
        });
        String html = ALLOWED.sanitize(rendered(document, headings));
        return new Page(new RawString(pictures.draw(html)), sections);
    }

    private static void placeHeadings(Node document, int topHeading) {
        int[] highest = {DEEPEST_HEADING};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                highest[0] = Math.min(highest[0], heading.getLevel());
            }
        });
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST_HEADING, heading.getLevel() - highest[0] + topHeading));
            }
        });
    }

    private static String rendered(Node document, Headings headings) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .nodeRendererFactory(FormulaRenderer::new)
                .nodeRendererFactory(Pictures.Places::new)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    headings.mark(node, attributes);
                    // What may be wider than the screen is scrolled with the keyboard too.
                    if (tag.equals("pre")) {
                        attributes.put("tabindex", "0");
                    }
                })
                .build()
                .render(document);
    }
}

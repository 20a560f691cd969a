package dev.gradus.app.web.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Takes pictures out of a text, leaving a place for each, and puts them in again after everything else has been
 * sanitised.
 */
final class Pictures extends AbstractVisitor {
    /** Class of the place of a picture. */
    static final String PLACE = "picture-place";

    private static final Pattern NAME = Pattern.compile("pictures/([a-z0-9-]+)\\.svg");
    private static final Pattern PLACED = Pattern.compile("<div class=\"" + PLACE + "\">(\\d{1,4})</div>");

    private final Targets targets;
    private final List<String> figures = new ArrayList<>();

    Pictures(Targets targets) {
        this.targets = targets;
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            String alternative = words(image);
            Optional<String> figure = figure(image, alternative);
            if (figure.isPresent()) {
                paragraph.insertBefore(new PictureBlock(figures.size()));
                paragraph.unlink();
                figures.add(figure.get());
            } else {
                image.insertBefore(new Text(alternative));
                image.unlink();
            }
        }
    }

    /** The HTML with the pictures in their places. */
    String draw(String html) {
        return PLACED.matcher(html).replaceAll(this::figure);
    }

    private String figure(MatchResult place) {
        int number = Integer.parseInt(place.group(1));
        return number < figures.size() ? Matcher.quoteReplacement(figures.get(number)) : "";
    }

    private Optional<String> figure(Image image, String alternative) {
        Matcher name = NAME.matcher(image.getDestination());
        if (!name.matches()) {
            return Optional.empty();
        }
        String caption = image.getTitle() == null ? "" : "<figcaption>" + escaped(image.getTitle()) + "</figcaption>";
        return targets.picture(name.group(1), alternative)
                .map(picture -> "<figure class=\"illustration\">" + picture + caption + "</figure>");
    }

    private static String words(Image image) {
        StringBuilder words = new StringBuilder();
        for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                words.append(text.getLiteral());
            }
        }
        return words.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Writes the number of a picture where it belongs. */
    static final class Places implements NodeRenderer {
        private final HtmlWriter html;

        Places(HtmlNodeRendererContext context) {
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(PictureBlock.class);
        }

        @Override
        public void render(Node node) {
            html.line();
            html.tag("div", Map.of("class", PLACE));
            html.text(String.valueOf(((PictureBlock) node).number()));
            html.tag("/div");
            html.line();
        }
    }
}

package dev.gradus.app.lessons;

import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An SVG picture, either as the file that it is or as an element inside a page. Only shapes and words are allowed, so
 * that a picture can neither run nor load anything.
 *
 * @param file the whole file, with the style for whoever opens it by itself
 * @param element shapes and words only, without a style: the page has one
 */
public record LessonPicture(String file, Element element) {
    private static final Pattern REFERENCE = Pattern.compile("!\\[[^\\]]*]\\(pictures/([a-z0-9-]+)\\.svg");
    private static final Set<String> DROPPED = Set.of("title", "style");
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "path", "line", "rect", "circle", "text", "tspan");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "viewBox",
            "class",
            "d",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "width",
            "height",
            "fill-opacity",
            "transform");

    /** Names of the pictures that a text shows, without folder and ending. */
    static List<String> namesIn(String markdown) {
        return REFERENCE
                .matcher(markdown)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static LessonPicture read(ContentReader content, String name) {
        String path = "lessons/pictures/" + name + ".svg";
        return of(path, content.text(path));
    }

    /** Refuses, with the name of the file, what is no picture of the allowed kind. */
    static LessonPicture of(String path, String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The one that is set prints to the terminal, besides throwing.
            builder.setErrorHandler(null);
            Element root =
                    builder.parse(new InputSource(new StringReader(file))).getDocumentElement();
            check(path, root);
            return new LessonPicture(file, root);
        } catch (SAXException e) {
            throw new ContentException(path + ": " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("Every Java platform reads XML from text", e);
        }
    }

    /** The picture as an element of a page, with these words for whoever cannot see it. */
    public String inline(String alternative) {
        StringBuilder html = new StringBuilder("<svg class=\"picture\" role=\"img\" aria-label=\"")
                .append(escaped(alternative))
                .append('"');
        attributes(element, html, Set.of("xmlns", "class"));
        html.append('>');
        children(element, html);
        return html.append("</svg>").toString();
    }

    private static void check(String path, Element element) {
        if (!ELEMENTS.contains(element.getTagName())) {
            throw new ContentException(path + ": a picture of a lesson has no element '" + element.getTagName() + "'");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!ATTRIBUTES.contains(attributes.item(i).getNodeName())) {
                throw new ContentException(path + ": a picture of a lesson has no attribute '"
                        + attributes.item(i).getNodeName() + "'");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !DROPPED.contains(inner.getTagName())) {
                check(path, inner);
            }
        }
    }

    private static void children(Element element, StringBuilder html) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !DROPPED.contains(inner.getTagName())) {
                html.append('<').append(inner.getTagName());
                attributes(inner, html, Set.of());
                html.append('>');
                children(inner, html);
                html.append("</").append(inner.getTagName()).append('>');
            } else if (child.getNodeType() == Node.TEXT_NODE
                    && !child.getNodeValue().isBlank()) {
                html.append(escaped(child.getNodeValue()));
            }
        }
    }

    private static void attributes(Element element, StringBuilder html, Set<String> without) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!without.contains(attribute.getNodeName())) {
                html.append(' ').append(attribute.getNodeName()).append("=\"");
                html.append(escaped(attribute.getNodeValue())).append('"');
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

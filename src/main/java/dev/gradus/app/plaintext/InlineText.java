package dev.gradus.app.plaintext;

import dev.gradus.app.markdown.Formula;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a paragraph: emphasis leaves no trace, code keeps its backticks, links to elsewhere their address. */
final class InlineText extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();

    private InlineText() {}

    /** What is inside a block, where hard line breaks are line ends. */
    static String of(Node block) {
        InlineText inline = new InlineText();
        inline.visitChildren(block);
        return inline.text.toString();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append('`').append(node.getLiteral()).append('`');
    }

    @Override
    public void visit(HtmlInline node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (link.getDestination().matches("https?://.*") && !text.toString().endsWith(link.getDestination())) {
            text.append(" (").append(link.getDestination()).append(')');
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            text.append(TexText.of(formula.tex()).replace('\n', ' '));
        } else {
            visitChildren(node);
        }
    }
}

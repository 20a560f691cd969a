package dev.gradus.app.web.markdown;

import dev.gradus.app.markdown.Formula;
import dev.gradus.app.markdown.FormulaBlock;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the TeX of a formula as text, which a script draws over where scripts run. */
final class FormulaRenderer implements NodeRenderer {
    private final HtmlWriter html;

    FormulaRenderer(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class, FormulaBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FormulaBlock block) {
            html.line();
            write("div", "tex tex-display", block.tex());
            html.line();
        } else if (node instanceof Formula formula) {
            write("span", formula.display() ? "tex tex-display" : "tex", formula.tex());
        }
    }

    private void write(String tag, String style, String tex) {
        html.tag(tag, Map.of("class", style));
        html.text(tex);
        html.tag("/" + tag);
    }
}

package dev.gradus.app.plaintext;

import dev.gradus.app.markdown.FormulaBlock;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes the blocks of a text one below the other, with an empty line between them. */
final class BlockText extends AbstractVisitor {
    private static final String INSET = "    ";

    private final Wrapping wrapping;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private String first;
    private String rest;
    private boolean isTight;

    BlockText(int width, String first, String rest) {
        this.width = width;
        this.wrapping = new Wrapping(width);
        this.first = first;
        this.rest = rest;
    }

    List<String> lines() {
        return lines;
    }

    private void separate() {
        if (!lines.isEmpty() && first.equals(rest) && !isTight) {
            lines.add(rest.stripTrailing());
        }
    }

    private void paragraph(String text, String inset) {
        for (String line : text.split("\n", -1)) {
            lines.addAll(wrapping.lines(line.strip(), first + inset, rest + inset));
            first = rest;
        }
    }

    /** Lines that are never broken. */
    private void kept(String text, String inset) {
        for (String line : text.split("\n", -1)) {
            lines.add((first + inset + line).stripTrailing());
            first = rest;
        }
    }

    @Override
    public void visit(Paragraph node) {
        separate();
        paragraph(InlineText.of(node), "");
    }

    @Override
    public void visit(Heading node) {
        separate();
        paragraph(InlineText.of(node), "");
    }

    @Override
    public void visit(FencedCodeBlock node) {
        separate();
        kept(node.getLiteral().stripTrailing(), INSET);
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        separate();
        kept(node.getLiteral().stripTrailing(), INSET);
    }

    @Override
    public void visit(HtmlBlock node) {
        separate();
        kept(node.getLiteral().stripTrailing(), "");
    }

    @Override
    public void visit(ThematicBreak node) {
        separate();
        kept("─".repeat(Math.min(20, width)), "");
    }

    @Override
    public void visit(BlockQuote node) {
        separate();
        inside("│ ", "│ ", () -> visitChildren(node));
    }

    @Override
    public void visit(BulletList list) {
        separate();
        items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        separate();
        items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void items(ListBlock list, int number) {
        boolean wasTight = isTight;
        int next = number;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem entry) {
                if (item != list.getFirstChild() && !list.isTight()) {
                    lines.add(rest.stripTrailing());
                }
                String mark = number == 0 ? "- " : next++ + ". ";
                isTight = list.isTight();
                inside(mark, " ".repeat(mark.length()), () -> visitChildren(entry));
            }
        }
        isTight = wasTight;
    }

    private void inside(String firstMark, String restMark, Runnable content) {
        String outerFirst = first;
        String outerRest = rest;
        int before = lines.size();
        first = outerFirst + firstMark;
        rest = outerRest + restMark;
        content.run();
        if (lines.size() == before) {
            lines.add(first.stripTrailing());
        }
        first = outerRest;
        rest = outerRest;
    }

    @Override
    public void visit(CustomBlock node) {
        if (node instanceof FormulaBlock formula) {
            separate();
            paragraph(TexText.of(formula.tex()), INSET);
        } else if (node instanceof TableBlock) {
            separate();
            table(node);
        } else {
            visitChildren(node);
        }
    }

    private void table(Block table) {
        List<List<String>> rows = new ArrayList<>();
        int[] heads = {0};
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                } else if (node instanceof TableCell) {
                    rows.get(rows.size() - 1).add(InlineText.of(node).replace('\n', ' '));
                    return;
                }
                visitChildren(node);
                if (node instanceof TableHead) {
                    heads[0] = rows.size();
                }
            }

            @Override
            public void visit(CustomBlock block) {
                visitChildren(block);
            }
        });
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Wrapping.columns(row.get(i)));
            }
        });
        for (int i = 0; i < rows.size(); i++) {
            kept(row(rows.get(i), widths), "  ");
            if (i + 1 == heads[0]) {
                kept(rule(widths), "  ");
            }
        }
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "  ").append(cells.get(i));
            line.append(" ".repeat(widths[i] - Wrapping.columns(cells.get(i))));
        }
        return line.toString();
    }

    private static String rule(int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : "  ").append("─".repeat(widths[i]));
        }
        return line.toString();
    }
}

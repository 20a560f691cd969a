package dev.gradus.app.web.markdown;

import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Turns links such as {@code exercise:softmax} into addresses, and into plain words where there is none. */
final class LinkResolution extends AbstractVisitor {
    private final Targets targets;

    LinkResolution(Targets targets) {
        this.targets = targets;
    }

    @Override
    public void visit(Link link) {
        Targets.Kind.named(link.getDestination()).ifPresent(named -> {
            Optional<String> address = targets.address(named.kind(), named.id());
            if (address.isPresent()) {
                link.setDestination(address.get());
            } else {
                unwrap(link);
            }
        });
    }

    private static void unwrap(Link link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }
}

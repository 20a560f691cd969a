package dev.gradus.app.home;

import dev.gradus.app.transfer.ExportDocument;
import java.util.Map;

/** A place on this machine that keeps something of what a person did, and can exchange it with a portal. */
public interface Ledger {

    /**
     * Everything that is kept here.
     *
     * @throws UnusableHomeException if it cannot be read
     */
    ExportDocument document();

    /**
     * Adds what is not here yet; a second time nothing.
     *
     * @return for each part of which something was added or changed, how many entries were
     * @throws UnusableHomeException if it cannot be written
     */
    Map<String, Integer> add(ExportDocument other);
}

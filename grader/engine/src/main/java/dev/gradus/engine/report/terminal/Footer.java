package dev.gradus.engine.report.terminal;

import dev.gradus.engine.report.Provenance;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What graded it, and the seed that grades it again. */
final class Footer {
    private Footer() {}

    static void add(Page page, Provenance provenance) {
        page.blank();
        if (provenance.unsafe()) {
            page.paragraph("This ran without a sandbox, by --unsafe-no-sandbox", "! ", "  ", Optional.of(Ink.YELLOW));
        }
        line(
                page,
                "seed " + provenance.seed(),
                "Gradus " + provenance.engineVersion(),
                "exercise " + Provenance.shortened(provenance.exerciseVersion()),
                "JDK " + provenance.jdk());
        line(page, provenance.limits(), provenance.confinement());
    }

    private static void line(Page page, String... parts) {
        String text = Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
        page.paragraph(text, "", "", Optional.of(Ink.DIM));
    }
}

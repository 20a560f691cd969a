package dev.gradus.app.web.results;

import dev.gradus.engine.report.Report;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** A report as part of a page. */
public final class ReportPage {
    private ReportPage() {}

    @CheckedTemplate(basePath = "results")
    static class Templates {
        static native TemplateInstance report(Report report);
    }

    public static RawString fragment(Report report) {
        return new RawString(Templates.report(report).render());
    }
}

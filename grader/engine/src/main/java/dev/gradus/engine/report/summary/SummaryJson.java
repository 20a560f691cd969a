package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.json.ReportJson;

/** The class summary as JSON, in the manner of reports. */
public final class SummaryJson {
    private SummaryJson() {}

    public static byte[] write(ClassSummary summary) {
        return ReportJson.bytes(summary);
    }
}

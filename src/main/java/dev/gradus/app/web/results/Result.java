package dev.gradus.app.web.results;

import dev.gradus.engine.report.Verdict;

/**
 * A report in short.
 *
 * @param headline the decisive message, from a submission and not yet escaped
 */
public record Result(Verdict verdict, double points, double maxPoints, String headline) {}

package dev.gradus.engine.grading;

import dev.gradus.engine.GraderFaultException;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the checks of a grading on the JUnit Platform, one session for each submission. */
public final class GradingLauncher {
    private static final LauncherConfig CONFIG = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private GradingLauncher() {}

    /** Runs the checks of the run's scope, then the standard checks that every exercise gets; results are in the run. */
    public static void run(GradingRun run) {
        try (LauncherSession session = LauncherFactory.openSession(CONFIG)) {
            session.getStore().put(Namespace.create("gradus"), CurrentRun.class, new CurrentRun(run));
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    // a junit-platform.properties of whoever embeds the grader is not ours
                                    .enableImplicitConfigurationParameters(false)
                                    .selectors(DiscoverySelectors.selectClass(
                                            run.exercise().grading()))
                                    .filters(within(run.scope()))
                                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                                    .build(),
                            summary);
            requireThatChecksRan(run, summary);
        }
        if (run.fault().isEmpty()) {
            new StandardChecks(run).run();
        }
    }

    private static PostDiscoveryFilter within(CheckScope scope) {
        return found -> FilterResult.includedIf(found.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Check.class))
                .map(check -> scope.includes(check.visibility()))
                .orElse(true));
    }

    private static void requireThatChecksRan(GradingRun run, SummaryGeneratingListener summary) {
        int planned = PlannedCheck.own(run.exercise(), run.scope()).size();
        boolean allFound =
                summary.getSummary().getTestsFoundCount() == planned && (planned > 0 || run.scope() != CheckScope.ALL);
        if (run.fault().isEmpty() && !(allFound && run.checks().size() == planned)) {
            String why = summary.getSummary().getFailures().stream()
                    .map(failure -> ": " + failure.getException())
                    .findFirst()
                    .orElse("");
            run.failed(new GraderFaultException("Only " + run.checks().size() + " of " + planned + " checks of "
                    + run.exercise().grading().getName() + " could run" + why));
        }
    }
}

package dev.gradus.app.web.pages;

import dev.gradus.app.web.jobs.GraderState;
import dev.gradus.app.web.jobs.WarmGrader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every page shows around its content. */
@ApplicationScoped
@Named("site")
public class Site {
    /** Version of the webjar, part of the addresses of its files. */
    static final String KATEX_VERSION = "0.18.11";

    private final WarmGrader grader;
    private final String version;

    @Inject
    Site(WarmGrader grader, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.grader = grader;
        this.version = version;
    }

    public GraderState grader() {
        return grader.state();
    }

    public String version() {
        return version;
    }

    /** Where KaTeX is served from. */
    public String katex() {
        return "/webjars/katex/" + KATEX_VERSION + "/dist";
    }
}

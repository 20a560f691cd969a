package dev.gradus.app.web.jobs;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** The engine of this installation. */
@ApplicationScoped
@DefaultBean
class InstalledGrader implements GraderOpener {

    @Override
    public Grader open(GraderSettings settings) {
        return Graders.open(settings);
    }
}

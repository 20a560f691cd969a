package dev.gradus.app.web.jobs;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.GraderSettings;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** The engine of this installation. */
@ApplicationScoped
@DefaultBean
class InstalledGrader implements GraderOpener {

    @Override
    public Grader open(GraderSettings settings) {
        throw new GraderFaultException("This build has no grader");
    }
}

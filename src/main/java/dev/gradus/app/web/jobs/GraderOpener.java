package dev.gradus.app.web.jobs;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;

/** Opens the engine. */
public interface GraderOpener {

    /** @throws dev.gradus.engine.GraderFaultException when this machine cannot grade as the settings ask */
    Grader open(GraderSettings settings);
}

package dev.gradus.app.web.lessons;

import dev.gradus.app.lessons.Lessons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The lessons on the class path, read once. */
@ApplicationScoped
class InstalledLessons {

    @Produces
    @Singleton
    Lessons lessons() {
        return Lessons.installed(InstalledLessons.class.getClassLoader());
    }
}

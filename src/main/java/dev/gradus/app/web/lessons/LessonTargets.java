package dev.gradus.app.web.lessons;

import dev.gradus.app.lessons.Lessons;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.markdown.Targets;
import dev.gradus.app.web.questions.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where the links of a lesson lead: to what is installed only. */
@ApplicationScoped
class LessonTargets implements Targets {
    private final Lessons lessons;
    private final Catalogue catalogue;
    private final Questions questions;

    @Inject
    LessonTargets(Lessons lessons, Catalogue catalogue, Questions questions) {
        this.lessons = lessons;
        this.catalogue = catalogue;
        this.questions = questions;
    }

    @Override
    public Optional<String> address(Kind kind, String id) {
        boolean installed = switch (kind) {
            case EXERCISE -> catalogue.find(id).isPresent();
            case QUESTION ->
                questions.all().stream().anyMatch(question -> question.id().equals(id));
            case LESSON -> lessons.find(id).isPresent();
        };
        return installed ? Optional.of(kind.address(id)) : Optional.empty();
    }

    @Override
    public Optional<String> picture(String name, String alternative) {
        return lessons.picture(name).map(picture -> picture.inline(alternative));
    }
}

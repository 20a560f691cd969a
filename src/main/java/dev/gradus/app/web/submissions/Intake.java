package dev.gradus.app.web.submissions;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.accounts.RateLimits;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;

/** Takes in what a person hands in, or says why not. */
@ApplicationScoped
public class Intake {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Validator validator;
    private final SubmissionStore store;
    private final CurrentPerson person;
    private final RateLimits limits;

    @Inject
    Intake(Validator validator, SubmissionStore store, CurrentPerson person, RateLimits limits) {
        this.validator = validator;
        this.store = store;
        this.person = person;
        this.limits = limits;
    }

    /**
     * Takes one source from the form.
     *
     * @param key differs from one shown form to the next, so that a double click is one submission; a form that was
     *     changed and sent again is another
     * @throws dev.gradus.app.web.accounts.TooManyRequestsException when this person hands in too often
     */
    Receipt form(CatalogueEntry exercise, Kind kind, String text, Optional<String> key) {
        String source = withoutMark(text).replace("\r\n", "\n");
        validator.validate(new PastedSource(source)).stream()
                .map(ConstraintViolation::getMessage)
                .findFirst()
                .ifPresent(sentence -> {
                    throw new RefusedSourceException(sentence);
                });
        limits.submit(person.id());
        Submission sources = new Submission(
                List.of(new SourceFile(SourceFileName.of(source, exercise.skeletonFile()), source)), notes(text));
        return store.store(new HandIn(
                person.id(),
                exercise.id(),
                kind,
                sources,
                key.map(nonce ->
                        "form:" + nonce + ":" + kind.id() + ":" + sources.hash().substring(0, 16))));
    }

    /** Takes validated files. */
    Receipt files(CatalogueEntry exercise, Kind kind, List<SourceFile> files, Optional<String> key) {
        limits.submit(person.id());
        List<String> notes = files.stream()
                .flatMap(file -> notes(file.text()).stream())
                .distinct()
                .toList();
        List<SourceFile> clean = files.stream()
                .map(file -> new SourceFile(file.name(), withoutMark(file.text())))
                .toList();
        return store.store(new HandIn(
                person.id(), exercise.id(), kind, new Submission(clean, notes), key.map(chosen -> "api:" + chosen)));
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static List<String> notes(String text) {
        return text.startsWith(BYTE_ORDER_MARK)
                ? List.of("A byte-order mark at the beginning was left out.")
                : List.of();
    }
}

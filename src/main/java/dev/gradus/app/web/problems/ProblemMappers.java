package dev.gradus.app.web.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.gradus.app.interview.NoSuchItemException;
import dev.gradus.app.interview.TooFewQuestionsException;
import dev.gradus.app.interview.WrongPhaseException;
import dev.gradus.app.web.accounts.LocalPath;
import dev.gradus.app.web.accounts.RefusedAccountException;
import dev.gradus.app.web.accounts.TooManyRequestsException;
import dev.gradus.app.web.catalogue.UnknownExerciseException;
import dev.gradus.app.web.lessons.UnknownLessonException;
import dev.gradus.app.web.questions.UnknownQuestionException;
import dev.gradus.app.web.review.RefusedReviewException;
import dev.gradus.app.web.submissions.KeyReusedException;
import dev.gradus.app.web.submissions.RefusedSourceException;
import dev.gradus.app.web.transfer.RefusedImportException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failed request with one that says what is wrong. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int UNPROCESSABLE = 422;

    private final ProblemResponses responses;

    @Inject
    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response unknown(UnknownExerciseException e, UriInfo uri) {
        return respond(
                Problem.of(404, "Not found", e.getMessage() + meant(e.near())).suggesting(e.near()), uri);
    }

    @ServerExceptionMapper
    Response unknown(UnknownQuestionException e, UriInfo uri) {
        return respond(
                Problem.of(404, "Not found", e.getMessage() + meant(e.near())).suggesting(e.near()), uri);
    }

    @ServerExceptionMapper
    Response unknown(UnknownLessonException e, UriInfo uri) {
        return respond(
                Problem.of(404, "Not found", e.getMessage() + meant(e.near())).suggesting(e.near()), uri);
    }

    @ServerExceptionMapper
    Response refused(RefusedSourceException e, UriInfo uri) {
        return respond(Problem.of(UNPROCESSABLE, "Not taken", e.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response refused(RefusedAccountException e, UriInfo uri) {
        return respond(
                Problem.of(UNPROCESSABLE, "Not done", e.getMessage())
                        .violating(List.of(new Problem.Violation(e.field(), e.getMessage()))),
                uri);
    }

    @ServerExceptionMapper
    Response tooMany(TooManyRequestsException e, UriInfo uri) {
        return Response.fromResponse(respond(Problem.of(429, "Too many requests", e.getMessage()), uri))
                .header("Retry-After", e.seconds())
                .build();
    }

    /** A page that is only looked at leads to signing in and back again; what was sent stays in the browser. */
    @ServerExceptionMapper
    Response unknownPerson(UnauthorizedException e, UriInfo uri, Request request) {
        if (ProblemResponses.isForPrograms(uri.getPath())) {
            return Response.fromResponse(respond(
                            Problem.of(
                                    401,
                                    "Not signed in",
                                    "Sign in, or send a token: Authorization: Bearer, a blank, and the token."),
                            uri))
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        }
        if (request.getMethod().equals("GET")) {
            return Response.seeOther(UriBuilder.fromPath("/sign-in")
                            .queryParam("to", "{to}")
                            .build(LocalPath.of(uri.getRequestUri().getRawPath()
                                    + Optional.ofNullable(uri.getRequestUri().getRawQuery())
                                            .map(query -> "?" + query)
                                            .orElse(""))))
                    .build();
        }
        return Response.status(401)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(responses.sessionEnded())
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return respond(
                Problem.of(
                        403,
                        "Not yours to do",
                        "Your role does not allow this. An administrator of this portal can change it."),
                uri);
    }

    @ServerExceptionMapper
    Response refused(RefusedReviewException e, UriInfo uri) {
        return respond(Problem.of(UNPROCESSABLE, "Not taken", e.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response refused(RefusedImportException e, UriInfo uri) {
        return respond(Problem.of(UNPROCESSABLE, "Not imported", e.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response refused(TooFewQuestionsException e, UriInfo uri) {
        return respond(Problem.of(UNPROCESSABLE, "Not begun", e.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response refused(NoSuchItemException e, UriInfo uri) {
        return respond(Problem.of(404, "Not found", e.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response refused(WrongPhaseException e, UriInfo uri) {
        return respond(Problem.of(409, "Not now", e.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response reused(KeyReusedException e, UriInfo uri) {
        return respond(Problem.of(UNPROCESSABLE, "Key used before", e.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, UriInfo uri) {
        List<Problem.Violation> violations = e.getConstraintViolations().stream()
                .map(violation -> new Problem.Violation(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Violation::field))
                .toList();
        String detail = violations.size() == 1
                ? violations.get(0).field() + ": " + violations.get(0).message()
                : violations.size() + " fields are wrong";
        return respond(Problem.of(400, "Bad request", detail).violating(violations), uri);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException e, UriInfo uri) {
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return respond(Problem.of(400, "Bad request", "The body is not the JSON that is expected here" + where), uri);
    }

    /** Quarkus has a mapper of its own for this kind, without a body. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, UriInfo uri) {
        return malformed(e, uri);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json, uri);
        }
        Response given = e.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        Response.StatusType status = given.getStatusInfo();
        String detail = switch (status.getStatusCode()) {
            case 404 -> "There is nothing at " + shortened(uri.getPath()) + ".";
            case 405 -> "This address does not take that kind of request.";
            case 415 -> "The body has a type that is not taken here.";
            default -> status.getReasonPhrase() + ".";
        };
        return respond(Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail), uri);
    }

    @ServerExceptionMapper
    Response fault(RuntimeException e, UriInfo uri) {
        if (isUnstorable(e)) {
            return respond(
                    Problem.of(400, "Bad request", "What you sent has a character that no text has: U+0000."), uri);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(e, "Failed to answer %s (reference %s)", uri.getPath(), reference);
        return respond(
                Problem.of(
                        500,
                        "A fault of the portal",
                        "Something went wrong here, not with what you sent. The log has it under " + reference + "."),
                uri);
    }

    /** PostgreSQL's word for a text with a zero character, SQLState 22021. */
    private static boolean isUnstorable(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && "22021".equals(sql.getSQLState()));
    }

    private Response respond(Problem problem, UriInfo uri) {
        boolean forPrograms = ProblemResponses.isForPrograms(uri.getPath());
        return Response.status(problem.status())
                .type(forPrograms ? Problem.MEDIA_TYPE : MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(forPrograms ? responses.document(problem) : responses.page(problem))
                .build();
    }

    private static String meant(List<String> near) {
        return near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?";
    }

    /** The path without the method's and the parameter's name. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CROSS_PARAMETER, RETURN_VALUE, CONTAINER_ELEMENT -> {}
                case PARAMETER -> names.add(0, node.getName());
                default ->
                    names.add(node.getIndex() == null ? node.getName() : "[" + node.getIndex() + "]." + node.getName());
            }
        }
        if (names.size() > 1) {
            names.remove(0);
        }
        return String.join(".", names).replace(".[", "[");
    }

    private static String shortened(String path) {
        return path.length() <= 80 ? path : path.substring(0, 80) + "…";
    }
}

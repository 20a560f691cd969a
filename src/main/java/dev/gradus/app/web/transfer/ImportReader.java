package dev.gradus.app.web.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.gradus.app.transfer.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.function.Consumer;

/** Reads an export entry by entry, so that a large one needs little memory, and refuses whatever is not one. */
@ApplicationScoped
class ImportReader {
    private static final String NOT_OURS =
            "This is not an export of Gradus: it must begin with \"format\": \"" + ExportFormat.NAME + "\".";

    private final Validator validator;

    @Inject
    ImportReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * Reads everything.
     *
     * @throws RefusedImportException if it is not ours, too new, broken or breaks a rule; what was read before then has been
     *     handed over already
     */
    void read(InputStream file, ImportTarget target) {
        try (JsonParser parser = ExportFormat.MAPPER.createParser(file)) {
            new Reading(parser, target).everything();
        } catch (JsonProcessingException e) {
            throw new RefusedImportException("This is not JSON" + line(e) + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an import", e);
        }
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ": line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private final class Reading {
        private final JsonParser parser;
        private final ImportTarget target;
        private boolean isOurs;
        private boolean isReadable;

        Reading(JsonParser parser, ImportTarget target) {
            this.parser = parser;
            this.target = target;
        }

        void everything() throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedImportException(NOT_OURS);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                section(name);
            }
            requireReadable();
            if (parser.nextToken() != null) {
                throw new RefusedImportException("Something follows after the end of the export.");
            }
        }

        private void section(String name) throws IOException {
            switch (name) {
                case "format" -> {
                    isOurs = ExportFormat.NAME.equals(parser.getValueAsString());
                    if (!isOurs) {
                        throw new RefusedImportException(NOT_OURS);
                    }
                }
                case "version" -> version();
                case "exportedAt", "portal" -> requireReadable();
                case "preferences" -> one(name, ExportFormat.Preferences.class, target::preferences);
                case "plan" -> one(name, ExportFormat.Plan.class, target::plan);
                case "submissions" -> each(name, ExportFormat.Submission.class, target::submission);
                case "reviews" -> each(name, ExportFormat.Review.class, target::review);
                case "questionStates" -> each(name, ExportFormat.QuestionState.class, target::state);
                case "marks" -> each(name, ExportFormat.Mark.class, target::mark);
                case "referenceRequests" -> each(name, ExportFormat.ReferenceRequest.class, target::reference);
                case "hints" -> each(name, ExportFormat.Hint.class, target::hint);
                case "interviews" -> each(name, ExportFormat.Interview.class, target::interview);
                default -> {
                    requireReadable();
                    throw new RefusedImportException("An export has no part \"" + shortened(name) + "\".");
                }
            }
        }

        private void version() throws IOException {
            if (!isOurs) {
                throw new RefusedImportException(NOT_OURS);
            }
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw new RefusedImportException("version: must be a whole number.");
            }
            int version = parser.getIntValue();
            if (version > ExportFormat.VERSION) {
                throw new RefusedImportException("This export has version " + version + ", and this portal reads up to "
                        + ExportFormat.VERSION + ". Use a newer Gradus.");
            }
            if (version < 1) {
                throw new RefusedImportException("version: there is no version " + version + ".");
            }
            isReadable = true;
        }

        private void requireReadable() {
            if (!isOurs || !isReadable) {
                throw new RefusedImportException(isOurs ? "version: must come directly after the format." : NOT_OURS);
            }
        }

        private <T> void each(String section, Class<T> type, Consumer<T> taker) throws IOException {
            requireReadable();
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new RefusedImportException(section + ": must be a list.");
            }
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                one(section + "[" + i + "]", type, taker);
            }
        }

        private <T> void one(String place, Class<T> type, Consumer<T> taker) throws IOException {
            requireReadable();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new RefusedImportException(place + ": must be an object.");
            }
            try {
                T entry = ExportFormat.MAPPER.readValue(parser, type);
                validator.validate(entry).stream()
                        .min(Comparator.comparing(
                                violation -> violation.getPropertyPath().toString()))
                        .ifPresent(violation -> refuse(place, violation));
                taker.accept(entry);
            } catch (JsonMappingException e) {
                throw new RefusedImportException(
                        place + path(e) + ": is missing or not what an export has there" + line(e) + ".", e);
            } catch (RefusedEntryException e) {
                throw new RefusedImportException(place + e.getMessage(), e);
            }
        }

        private void refuse(String place, ConstraintViolation<?> violation) {
            String field = violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
            String message = violation.getMessage();
            throw new RefusedImportException(place + "." + field + ": " + message + (message.endsWith(".") ? "" : "."));
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append(
                        step.getFieldName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + shortened(step.getFieldName())));
        return path.toString();
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}

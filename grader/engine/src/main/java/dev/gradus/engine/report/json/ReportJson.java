package dev.gradus.engine.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gradus.engine.compile.CompilerMessage;
import dev.gradus.engine.report.Report;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reports as JSON, as {@code docs/report-format.md} describes them. Writing and reading lose nothing: NaN and the
 * infinities become the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}, an absent value becomes
 * {@code null}, a half of a surrogate pair its escape. Fields stand in the order of the model, so the same report gives
 * the same bytes on every JDK.
 */
public final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(CompilerMessage.Severity.class, LowerCase.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private ReportJson() {}

    /** The whole report; apply {@link Report#forAudience} first where a learner is to read it. */
    public static byte[] write(Report report) {
        return bytes(report);
    }

    /** Any record of the report model, in the same manner. */
    public static byte[] bytes(Object model) {
        try {
            byte[] json = WRITER.writeValueAsBytes(model);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report model can always be written", e);
        }
    }

    /** @throws UnreadableReportException if it is not a report of a schema that this version knows */
    public static Report read(byte[] json) throws UnreadableReportException {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UnreadableReportException("This is not JSON" + place(e), e);
        }
        JsonNode schema = tree.path("schema");
        if (!schema.isInt()) {
            throw new UnreadableReportException("This JSON is not a report: it has no whole number \"schema\"");
        }
        if (schema.intValue() != Report.SCHEMA) {
            throw new UnreadableReportException("This report has schema " + schema.intValue()
                    + "; this version of Gradus reads schema " + Report.SCHEMA);
        }
        try {
            return MAPPER.treeToValue(tree, Report.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnreadableReportException("This JSON is not a whole report" + path(e), e);
        }
    }

    private static String place(IOException e) {
        return e instanceof JsonProcessingException json && json.getLocation() != null
                ? " (line " + json.getLocation().getLineNr() + ")"
                : "";
    }

    private static String path(Exception e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            StringBuilder path = new StringBuilder();
            mapping.getPath()
                    .forEach(step -> path.append(
                            step.getFieldName() == null ? "[" + step.getIndex() + "]" : "/" + step.getFieldName()));
            return " (at " + path + ")";
        }
        return "";
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    private enum LowerCase {}
}

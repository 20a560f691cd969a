package dev.gradus.app.web.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gradus.engine.report.Report;
import jakarta.enterprise.context.ApplicationScoped;

/** A report as it is kept in the database. */
@ApplicationScoped
public class ReportCodec {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public String write(Report report) {
        try {
            return mapper.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be written as JSON", e);
        }
    }

    public Report read(String json) {
        try {
            return mapper.readValue(json, Report.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report in the database cannot be read", e);
        }
    }
}

package dev.gradus.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.PrintStream;

/** Prints JSON. */
final class Json {
    private Json() {}

    /** What is bytes already. */
    static void print(PrintStream out, byte[] json) {
        out.write(json, 0, json.length);
        out.flush();
    }

    /** Records, lists, strings and numbers; what is absent is null. */
    static void print(PrintStream out, Object value) {
        try {
            out.println(JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of strings and numbers can always be written", e);
        }
    }
}

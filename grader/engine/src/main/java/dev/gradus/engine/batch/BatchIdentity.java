package dev.gradus.engine.batch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.report.json.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a folder of results belongs to, written before the first result so that a batch that was killed goes on with the
 * same seed.
 *
 * @param seed 16 hexadecimal digits
 */
record BatchIdentity(int schema, String exercise, String seed) {
    static final String FILE = "batch.json";
    private static final int SCHEMA = 1;

    static BatchIdentity of(String exercise, long seed) {
        return new BatchIdentity(SCHEMA, exercise, HexFormat.of().toHexDigits(seed));
    }

    long seedValue() {
        return HexFormat.fromHexDigitsToLong(seed);
    }

    static Optional<BatchIdentity> read(Path out) {
        Path file = out.resolve(FILE);
        try {
            BatchIdentity identity =
                    JsonMapper.builder().build().readValue(Files.readAllBytes(file), BatchIdentity.class);
            identity.seedValue();
            return Optional.of(identity);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw new GraderFaultException(file + " cannot be read; name another folder for the results with --out", e);
        }
    }

    void write(Path out) {
        DurableFile.writeThrough(out.resolve(FILE), ReportJson.bytes(this));
    }
}

package dev.gradus.app.web.results;

import dev.gradus.engine.report.files.ResultFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes result files into a zip, one after another, so that no more than one of them is held in memory. */
public final class ZipDownload implements AutoCloseable {
    private final ZipOutputStream zip;

    public ZipDownload(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    public void add(ResultFile file) throws IOException {
        ZipEntry entry = new ZipEntry(file.name());
        // The same results make the same zip, whenever it is asked for.
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.content());
        zip.closeEntry();
    }

    /** Ends the zip; the stream below stays its owner's. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }
}

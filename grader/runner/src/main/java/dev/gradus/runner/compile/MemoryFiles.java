package dev.gradus.runner.compile;

import dev.gradus.protocol.compilation.CompileAnswer;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * Where one submission's class files go: into memory that nobody else sees. What is shared between submissions is the
 * reading of the class path, which no submission can change.
 */
final class MemoryFiles extends ForwardingJavaFileManager<SharedClassPath> {
    private final List<ClassOutput> outputs = new ArrayList<>();
    private long written;

    MemoryFiles(SharedClassPath shared) {
        super(shared);
    }

    List<CompileAnswer.Binary> classes() {
        return outputs.stream()
                .filter(output -> !output.binaryName.endsWith("package-info"))
                .map(output -> new CompileAnswer.Binary(output.binaryName, output.bytes.toByteArray()))
                .toList();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
        if (outputs.size() >= CompileAnswer.MOST_CLASSES) {
            throw new IOException("more than " + CompileAnswer.MOST_CLASSES + " classes");
        }
        ClassOutput output = new ClassOutput(className);
        outputs.add(output);
        return output;
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    @Override
    public boolean contains(JavaFileManager.Location location, FileObject file) throws IOException {
        return !(file instanceof SourceText) && super.contains(location, file);
    }

    @Override
    public void close() {
        // the class path stays open for the next submission
    }

    private final class ClassOutput extends SimpleJavaFileObject {
        private final String binaryName;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassOutput(String binaryName) {
            super(URI.create("memory:///" + outputs.size() + ".class"), Kind.CLASS);
            this.binaryName = binaryName;
        }

        @Override
        public OutputStream openOutputStream() {
            return new FilterOutputStream(bytes) {
                @Override
                public void write(byte[] buffer, int offset, int length) throws IOException {
                    written += length;
                    if (written > CompileAnswer.MOST_CLASS_BYTES) {
                        throw new IOException(
                                "more than " + (CompileAnswer.MOST_CLASS_BYTES >> 20) + " MiB of class files");
                    }
                    out.write(buffer, offset, length);
                }
            };
        }
    }
}

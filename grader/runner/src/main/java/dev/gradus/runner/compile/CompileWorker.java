package dev.gradus.runner.compile;

import dev.gradus.protocol.compilation.CompileAnswer;
import dev.gradus.protocol.compilation.CompileRequest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Compiles one submission after another, each into memory of its own, until its input ends. */
public final class CompileWorker {
    private CompileWorker() {}

    /** @param arguments the class path that submissions are compiled against, as one argument */
    public static void main(String[] arguments) throws IOException {
        OutputStream pipe = new FileOutputStream(FileDescriptor.out);
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        JavaCompilation compilation = new JavaCompilation(classPath(arguments));
        InputStream requests = System.in;
        if (requests.available() == 0) {
            // nobody waits yet: the first real one then finds javac loaded
            compilation.compile(Samples.right());
        }
        serve(compilation, requests, pipe);
    }

    static List<Path> classPath(String[] arguments) {
        return Arrays.stream(arguments[0].split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static void serve(JavaCompilation compilation, InputStream requests, OutputStream answers)
            throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(requests, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16));
        while (true) {
            CompileRequest request;
            try {
                request = CompileRequest.read(in);
            } catch (EOFException e) {
                return;
            }
            CompileAnswer answer = compilation.compile(request);
            answer.write(out);
            if (answer.status() == CompileAnswer.Status.GAVE_UP) {
                return;
            }
        }
    }
}

package dev.gradus.runner.compile;

import dev.gradus.protocol.compilation.CompileAnswer;
import dev.gradus.protocol.compilation.CompileRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Loads what a compile worker needs, so that an archive of it can be made. */
public final class CompileTraining {
    private CompileTraining() {}

    public static void main(String[] arguments) throws IOException {
        JavaCompilation compilation = new JavaCompilation(CompileWorker.classPath(arguments));
        for (CompileRequest request : new CompileRequest[] {Samples.right(), Samples.wrong(), Samples.right()}) {
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            request.write(new DataOutputStream(sent));
            CompileAnswer answer = compilation.compile(
                    CompileRequest.read(new DataInputStream(new ByteArrayInputStream(sent.toByteArray()))));
            answer.write(new DataOutputStream(new ByteArrayOutputStream()));
        }
    }
}

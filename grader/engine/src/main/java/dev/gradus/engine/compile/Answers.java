package dev.gradus.engine.compile;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.protocol.compilation.CompileAnswer;
import java.util.List;

/** Turns a worker's answer, which is untrusted, into what the engine works with. */
final class Answers {
    private Answers() {}

    static Compilation compilation(CompileAnswer answer) {
        return switch (answer.status()) {
            case COMPILED -> compiled(answer);
            case FAILED -> new Compilation.Failed(messages(answer));
            case INVALID -> new Compilation.Invalid(answer.reason());
            case GAVE_UP -> failed("This cannot be compiled: " + answer.reason() + "; make the code simpler.");
            case FAULT -> throw new GraderFaultException(answer.reason());
        };
    }

    /** A failure that javac itself did not put into words. */
    static Compilation failed(String sentence) {
        return new Compilation.Failed(List.of(new CompilerMessage(CompilerMessage.Severity.ERROR, "", 0, 0, sentence)));
    }

    private static Compilation compiled(CompileAnswer answer) {
        boolean present =
                answer.classes().stream().anyMatch(binary -> binary.name().equals(answer.reason()));
        if (!present) {
            // a worker that says so was taken over by the submission
            return failed("The compiler broke on this; make the code simpler.");
        }
        return new Compilation.Compiled(
                answer.classes().stream()
                        .map(binary -> new ClassFile(binary.name(), binary.bytes()))
                        .toList(),
                answer.reason(),
                messages(answer));
    }

    private static List<CompilerMessage> messages(CompileAnswer answer) {
        return answer.messages().stream()
                .map(message -> new CompilerMessage(
                        CompilerMessage.Severity.values()[message.severity()],
                        message.file(),
                        message.line(),
                        message.column(),
                        message.text()))
                .toList();
    }
}

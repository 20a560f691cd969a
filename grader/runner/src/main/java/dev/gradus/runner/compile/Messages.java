package dev.gradus.runner.compile;

import dev.gradus.protocol.compilation.CompileAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Collects javac's messages, bounded in number and length, with a hint where the cause is a usual one. */
final class Messages implements DiagnosticListener<JavaFileObject> {
    private static final int MOST_ERRORS = 20;
    private static final int ERROR = 0;
    private static final int WARNING = 1;
    private static final int NOTE = 2;

    private final Hints hints;
    private final List<CompileAnswer.Message> errors = new ArrayList<>();
    private final List<CompileAnswer.Message> others = new ArrayList<>();

    Messages(String contract) {
        this.hints = new Hints(contract);
    }

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        int severity = severity(diagnostic.getKind());
        List<CompileAnswer.Message> list = severity == ERROR ? errors : others;
        if (list.size() < MOST_ERRORS) {
            String text = diagnostic.getMessage(Locale.ENGLISH);
            list.add(new CompileAnswer.Message(
                    severity,
                    diagnostic.getSource() == null
                            ? ""
                            : bounded(diagnostic.getSource().getName()),
                    Math.max(0, diagnostic.getLineNumber()),
                    Math.max(0, diagnostic.getColumnNumber()),
                    bounded(hints.of(diagnostic.getCode(), text)
                            .map(hint -> bounded(text, 1500) + "\n" + hint)
                            .orElse(text))));
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<CompileAnswer.Message> all() {
        List<CompileAnswer.Message> all = new ArrayList<>(errors);
        all.addAll(others);
        return all;
    }

    static String bounded(String text) {
        return bounded(text, CompileAnswer.MOST_TEXT - 1);
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private static int severity(Diagnostic.Kind kind) {
        return switch (kind) {
            case ERROR -> ERROR;
            case WARNING, MANDATORY_WARNING -> WARNING;
            case NOTE, OTHER -> NOTE;
        };
    }
}

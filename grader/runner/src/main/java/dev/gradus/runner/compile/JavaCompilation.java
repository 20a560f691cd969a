package dev.gradus.runner.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.gradus.protocol.compilation.CompileAnswer;
import dev.gradus.protocol.compilation.CompileRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles submissions with javac in this process. Only for caged processes: javac is not made for hostile input. */
final class JavaCompilation {
    private static final List<String> OPTIONS = options(Runtime.version().feature());

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final SharedClassPath shared;

    /** @param classPath what submissions may use */
    JavaCompilation(List<Path> classPath) throws IOException {
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        shared = new SharedClassPath(files);
    }

    private static List<String> options(int feature) {
        List<String> options = new ArrayList<>(List.of(
                "-proc:none", "-implicit:none", "-Xmaxerrs", "20", "-Xmaxwarns", "20", "--limit-modules", "java.base"));
        if (feature > 17) {
            // not --release, which reads the platform's old signatures anew for every submission
            options.addAll(List.of("-source", "17", "-target", "17", "-Xlint:-options"));
        }
        return options;
    }

    CompileAnswer compile(CompileRequest request) {
        Messages messages = new Messages(request.contract());
        Complaints complaints = new Complaints();
        try (MemoryFiles files = new MemoryFiles(shared)) {
            List<SourceText> sources = new ArrayList<>();
            for (CompileRequest.Source source : request.sources()) {
                sources.add(new SourceText(sources.size(), source.name(), source.text()));
            }
            JavacTask task = (JavacTask) compiler.getTask(complaints, files, messages, OPTIONS, null, sources);
            return run(task, request, sources, files, messages, complaints);
        } catch (StackOverflowError e) {
            return gaveUp("it is too deeply nested for the compiler");
        } catch (RuntimeException | IOException | LinkageError | AssertionError e) {
            return gaveUp(complaints.sentence());
        }
    }

    private static CompileAnswer run(
            JavacTask task,
            CompileRequest request,
            List<SourceText> sources,
            MemoryFiles files,
            Messages messages,
            Complaints complaints)
            throws IOException {
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        if (complaints.any()) {
            return gaveUp(complaints.sentence());
        }
        Optional<String> refusal = new UnitRules(units, sources, request.contract()).refusal();
        if (refusal.isPresent()) {
            return invalid(refusal.get());
        }
        List<Element> analyzed = new ArrayList<>();
        task.analyze().forEach(analyzed::add);
        if (messages.hasErrors()) {
            // first, because an error such as a cyclic inheritance leaves javac's model without the contract
            return new CompileAnswer(CompileAnswer.Status.FAILED, "", messages.all(), List.of());
        }
        TypeElement contract = task.getElements().getTypeElement(request.contract());
        if (contract == null) {
            return refused(
                    CompileAnswer.Status.FAULT,
                    "The contract " + request.contract() + " is not on the class path of the compile worker");
        }
        // before the classes are written: javac forgets its model with the last of them
        ImplementationSearch.Result result =
                new ImplementationSearch(task.getElements(), task.getTypes(), contract).among(analyzed);
        if (!complaints.any()) {
            task.generate();
        }
        if (messages.hasErrors()) {
            return new CompileAnswer(CompileAnswer.Status.FAILED, "", messages.all(), List.of());
        }
        if (complaints.any()) {
            return gaveUp(complaints.sentence());
        }
        return result.found()
                ? new CompileAnswer(CompileAnswer.Status.COMPILED, result.text(), messages.all(), files.classes())
                : invalid(result.text());
    }

    private static CompileAnswer invalid(String reason) {
        return refused(CompileAnswer.Status.INVALID, reason);
    }

    private static CompileAnswer gaveUp(String reason) {
        return refused(CompileAnswer.Status.GAVE_UP, reason);
    }

    private static CompileAnswer refused(CompileAnswer.Status status, String reason) {
        return new CompileAnswer(status, Messages.bounded(reason), List.of(), List.of());
    }
}

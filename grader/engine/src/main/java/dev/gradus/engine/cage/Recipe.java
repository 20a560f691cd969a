package dev.gradus.engine.cage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** How the image of a workload is made and started. */
enum Recipe {
    RUNNER("java.base", "dev.gradus.runner.Runner", "dev.gradus.runner.Training"),
    COMPILER(
            "java.base,java.compiler,jdk.compiler,jdk.zipfs",
            "dev.gradus.runner.compile.CompileWorker",
            "dev.gradus.runner.compile.CompileTraining");

    private final String modules;
    private final String mainClass;
    private final String trainingClass;

    Recipe(String modules, String mainClass, String trainingClass) {
        this.modules = modules;
        this.mainClass = mainClass;
        this.trainingClass = trainingClass;
    }

    static Recipe of(Workload workload) {
        return switch (workload) {
            case RUNNER -> RUNNER;
            case COMPILER -> COMPILER;
        };
    }

    String modules() {
        return modules;
    }

    /** Run once to learn which classes a start needs. */
    String trainingClass() {
        return trainingClass;
    }

    /** What the process itself loads; javac reads the rest as data. */
    List<Path> classPath(RunnerClassPath classPath) {
        return this == COMPILER ? classPath.own() : classPath.all();
    }

    /** What runs: the worker is told the visible part, which it compiles against. */
    Entry entry(List<String> visible) {
        return new Entry(mainClass, this == COMPILER ? List.of(String.join(File.pathSeparator, visible)) : List.of());
    }
}

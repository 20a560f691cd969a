package dev.gradus.engine.cage;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A plain separate process with the JDK that runs this program: limits of time and memory, and nothing that keeps it
 * from the machine. Only for a person's own code.
 */
final class PlainProcessCage extends ProcessCage {
    private final Programs programs;
    private final RunnerClassPath classPath;
    private final Jdk jdk = Jdk.running();

    PlainProcessCage(Programs programs, RunnerClassPath classPath) {
        this.programs = programs;
        this.classPath = classPath;
    }

    @Override
    Entry entry(Workload workload) {
        return Recipe.of(workload)
                .entry(classPath.visible().stream().map(Path::toString).toList());
    }

    @Override
    Launch launch(Workload workload, Limits limits, Entry entry) {
        Recipe recipe = Recipe.of(workload);
        List<String> line = new ArrayList<>();
        programs.find("prlimit").ifPresent(prlimit -> {
            long seconds = Math.max(1, limits.cpu().toSeconds());
            line.addAll(List.of(prlimit.toString(), "--core=0:0", "--cpu=" + seconds + ":" + seconds, "--"));
        });
        programs.find("setpriv")
                .ifPresent(setpriv -> line.addAll(List.of(setpriv.toString(), "--pdeathsig", "KILL", "--")));
        line.addAll(new JavaCommand(recipe, jdk.feature(), limits)
                .of(jdk.java().toString(), List.of(), joined(classPath.all()), entry));
        return new Launch(line, () -> {});
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public Confinement confinement() {
        return Confinement.PROCESS_ONLY;
    }
}

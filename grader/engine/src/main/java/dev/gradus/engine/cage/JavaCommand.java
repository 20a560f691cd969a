package dev.gradus.engine.cage;

import java.util.ArrayList;
import java.util.List;

/** The command line of a caged JVM: small, quiet on standard output, and ending at once when memory is gone. */
record JavaCommand(Recipe recipe, int feature, Limits limits) {

    private static final long YOUNG_OF_COMPILER = 64;

    /**
     * A runner lives for some dozens of calls: five times the usual invocations before a method is compiled, and no
     * classes spun for reflection. What it saves is in docs/performance.md.
     */
    private static final List<String> SHORT_LIVED = List.of(
            "-XX:Tier3InvocationThreshold=1000",
            "-XX:Tier3MinInvocationThreshold=500",
            "-XX:Tier3CompileThreshold=4000",
            "-Dsun.reflect.inflationThreshold=1000000");

    List<String> of(String java, List<String> archive, String classPath, Entry entry) {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(flags());
        command.addAll(archive);
        command.addAll(entry.flags());
        command.add("-cp");
        command.add(classPath);
        command.add("dev.gradus.runner.Launch");
        command.add(entry.mainClass());
        command.addAll(entry.arguments());
        return command;
    }

    private String initialHeap() {
        return recipe == Recipe.COMPILER ? Math.min(96, limits.heapBytes() >> 20) + "m" : "16m";
    }

    /** Flags of the run, which must be those of an archive's training too. */
    List<String> flags() {
        List<String> flags = new ArrayList<>(List.of(
                "-Xms" + initialHeap(),
                "-Xmx" + (limits.heapBytes() >> 10) + "k",
                // javac recurses over the tree; a thread of a submission need not
                recipe == Recipe.COMPILER ? "-Xss2m" : "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CICompilerCount=1",
                // a diagnostic flag: the archive is mapped where it was laid out, instead of relocating all of it
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:ReservedCodeCacheSize=24m",
                "-XX:MaxMetaspaceSize=48m",
                "-XX:CompressedClassSpaceSize=16m",
                "-XX:MaxDirectMemorySize=4m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:+DisplayVMOutputToStderr",
                // the JVM's own warnings would otherwise be written to the pipe that carries answers
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "-Djava.security.egd=file:/dev/urandom",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US"));
        if (recipe == Recipe.COMPILER) {
            // a compilation allocates tens of megabytes, and next to nothing of it lives on
            flags.add("-Xmn" + Math.min(YOUNG_OF_COMPILER, limits.heapBytes() >> 21) + "m");
        } else {
            flags.addAll(SHORT_LIVED);
        }
        if (feature >= 24) {
            flags.add("--illegal-native-access=deny");
        }
        if (feature >= 21) {
            flags.add("-Djdk.virtualThreadScheduler.parallelism=1");
            flags.add("-Djdk.virtualThreadScheduler.maxPoolSize=2");
        }
        if (feature >= 22) {
            // spinning method handles for Method.invoke costs 40 to 60 ms a process
            flags.add("-Djdk.reflect.useNativeAccessorOnly=true");
        }
        return flags;
    }
}

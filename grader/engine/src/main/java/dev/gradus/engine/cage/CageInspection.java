package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What this machine offers for the cage, for a person to read.
 *
 * @param facts in the order in which they matter
 */
public record CageInspection(List<Fact> facts) {

    /** How a fact stands. */
    public enum State {
        OK,
        /** The cage works without it, with less. */
        LESS,
        MISSING
    }

    /**
     * One thing that was looked at.
     *
     * @param name what, in a word or two
     * @param found what is there
     * @param remedy the command that helps, or a sentence; empty when nothing is needed
     */
    public record Fact(String name, State state, String found, String remedy) {}

    public CageInspection {
        facts = List.copyOf(facts);
    }

    /** Whether other people's code can be run here. */
    public boolean hasCage() {
        return facts.stream().noneMatch(fact -> fact.state() == State.MISSING);
    }

    /** Looks at everything; builds the images and lets the canary try, so the first time takes some seconds. */
    public static CageInspection of(RunnerClassPath classPath) {
        return of(classPath, Programs.ofHost(), CacheDirectory.standard(), Jdk.running());
    }

    static CageInspection of(RunnerClassPath classPath, Programs programs, CacheDirectory cache, Jdk jdk) {
        List<Fact> facts = new ArrayList<>();
        facts.add(system());
        facts.add(
                jdk.canLink()
                        ? ok("JDK", jdk.version() + " in " + jdk.home())
                        : missing(
                                "JDK",
                                jdk.version() + " in " + jdk.home() + ", without jlink",
                                CageConditions.install("openjdk-" + jdk.feature() + "-jdk-headless")));
        facts.add(bubblewrap(programs));
        for (String program : List.of("prlimit", "setpriv")) {
            facts.add(program(programs, program, "util-linux"));
        }
        facts.add(program(programs, "ldd", "libc-bin"));
        facts.add(user());
        facts.add(ControlGroups.fact());
        facts.add(cache(cache));
        if (facts.stream().noneMatch(fact -> fact.state() == State.MISSING)) {
            CageConditions.namespaces(programs)
                    .ifPresentOrElse(
                            reason -> facts.add(missing("namespaces", reason, "")),
                            () -> facts.add(ok("namespaces", "bubblewrap can make them")));
        }
        if (facts.stream().noneMatch(fact -> fact.state() == State.MISSING)) {
            proofs(facts, classPath, programs, cache, jdk);
        }
        return new CageInspection(facts);
    }

    private static Fact system() {
        String name = System.getProperty("os.name") + " " + System.getProperty("os.version") + " on "
                + System.getProperty("os.arch");
        if (!System.getProperty("os.name").equals("Linux")
                || Architecture.current().isEmpty()) {
            return missing("system", name, "The sandbox needs Linux on x86_64 or aarch64.");
        }
        return Architecture.current().orElseThrow() == Architecture.AARCH64
                ? new Fact(
                        "system",
                        State.LESS,
                        name,
                        "The filter for aarch64 was tested in an interpreter only; the canary decides.")
                : ok("system", name);
    }

    private static Fact bubblewrap(Programs programs) {
        Optional<Path> bwrap = programs.find("bwrap");
        if (bwrap.isEmpty()) {
            return missing("bubblewrap", "not installed", CageConditions.install("bubblewrap"));
        }
        String version = Bubblewrap.version(bwrap.get());
        boolean nested = new Bubblewrap(bwrap.get(), version, bwrap.get(), bwrap.get()).disablesNestedNamespaces();
        return nested
                ? ok("bubblewrap", version + " in " + bwrap.get())
                : new Fact(
                        "bubblewrap",
                        State.LESS,
                        version + " in " + bwrap.get(),
                        "Before 0.8 only the seccomp filter stands against nested namespaces.");
    }

    private static Fact program(Programs programs, String name, String debianPackage) {
        return programs.find(name)
                .map(path -> ok(name, path.toString()))
                .orElseGet(() -> missing(name, "not installed", CageConditions.install(debianPackage)));
    }

    private static Fact user() {
        return HostUser.current().isRoot()
                ? ok("user", "root; every process gets a user id of its own from " + Slots.FIRST_UID)
                : ok("user", "uid " + HostUser.current().uid() + "; all processes share it and its limit on tasks");
    }

    private static Fact cache(CacheDirectory cache) {
        if (!Files.exists(cache.path())) {
            return ok("cache", cache.path() + ", not made yet");
        }
        return cache.isSafe()
                ? ok("cache", cache.path() + ", writable by its owner only")
                : missing("cache", cache.path() + " could have been filled by others", "rm -r " + cache.path());
    }

    private static void proofs(
            List<Fact> facts, RunnerClassPath classPath, Programs programs, CacheDirectory cache, Jdk jdk) {
        Bubblewrap bubblewrap = Bubblewrap.find(programs).orElseThrow();
        ImageStore images = new ImageStore(cache, jdk, programs);
        Slots slots = new Slots(cache.path().resolve("slots"));
        try (BubblewrapCage cage = new BubblewrapCage(bubblewrap, images, classPath, slots, 2)) {
            Optional<String> problem = new CanaryProof(cage, bubblewrap).problem();
            facts.add(
                    problem.isEmpty()
                            ? ok("canary", "tried to get out and was denied everything")
                            : missing("canary", problem.get(), ""));
            for (Workload workload : Workload.values()) {
                facts.add(archive(cage, workload));
            }
        } catch (GraderFaultException e) {
            facts.add(missing("canary", e.getMessage(), ""));
        }
    }

    private static Fact archive(BubblewrapCage cage, Workload workload) {
        String name = workload.name().toLowerCase(Locale.ROOT) + " archive";
        try {
            ArchiveCount count =
                    ArchiveCount.of(cage, workload, cage.image(workload).training());
            String found = count.archived() + " of " + count.ours() + " classes come from it";
            return count.share() > 0.9
                    ? ok(name, found)
                    : new Fact(
                            name,
                            State.LESS,
                            found,
                            "Starts are slower; type: rm -r "
                                    + cage.image(workload).folder());
        } catch (IOException e) {
            return new Fact(name, State.LESS, "cannot be counted (" + e.getMessage() + ")", "");
        }
    }

    private static Fact ok(String name, String found) {
        return new Fact(name, State.OK, found, "");
    }

    private static Fact missing(String name, String found, String remedy) {
        return new Fact(name, State.MISSING, found, remedy);
    }
}

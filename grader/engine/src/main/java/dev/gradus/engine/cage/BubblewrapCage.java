package dev.gradus.engine.cage;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** The cage: bubblewrap, a seccomp filter, limits by the kernel, and a user id of its own for each process. */
final class BubblewrapCage extends ProcessCage {
    /** A JVM needs 13 to 17 tasks; what is left is for threads of the submission. */
    private static final int TASKS = 64;

    private final Bubblewrap programs;
    private final ImageStore images;
    private final RunnerClassPath classPath;
    private final Slots slots;
    private final int parallel;
    private final Map<Workload, RunnerImage> ready = new ConcurrentHashMap<>();

    /** @param parallel how many processes are expected to run at once */
    BubblewrapCage(Bubblewrap programs, ImageStore images, RunnerClassPath classPath, Slots slots, int parallel) {
        this.programs = programs;
        this.images = images;
        this.classPath = classPath;
        this.slots = slots;
        this.parallel = parallel;
    }

    RunnerImage image(Workload workload) {
        // one that was pruned while this program ran on is built again
        return ready.compute(
                workload,
                (wanted, known) -> known != null && ImageStore.isComplete(known)
                        ? known
                        : images.image(Recipe.of(wanted), classPath));
    }

    @Override
    Entry entry(Workload workload) {
        return image(workload).entry();
    }

    @Override
    Launch launch(Workload workload, Limits limits, Entry entry) {
        LaunchLine line = new LaunchLine(programs, image(workload), limits, entry);
        if (HostUser.current().isRoot()) {
            Slots.Slot slot = slots.take();
            return new Launch(line.build(OptionalInt.of(slot.uid()), TASKS), slot::close);
        }
        // the kernel counts by user: what the user runs already, and a share for everything of ours at once
        int processes = HostUser.current().tasks() + TASKS * (parallel + 1);
        return new Launch(line.build(OptionalInt.empty(), processes), () -> {});
    }

    @Override
    public Confinement confinement() {
        return Confinement.CAGE;
    }

    /** Where the image is or would be, without building it. */
    RunnerImage planned(Workload workload) throws IOException {
        return images.planned(Recipe.of(workload), classPath);
    }

    boolean cacheIsSafe() {
        return images.cacheIsSafe();
    }
}

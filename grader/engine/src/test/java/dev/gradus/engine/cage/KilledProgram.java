package dev.gradus.engine.cage;

import java.io.IOException;

/** Starts a process in the cage, says so, and waits to be killed. */
public final class KilledProgram {
    private KilledProgram() {}

    public static void main(String[] arguments) throws IOException {
        ProcessCage cage = (ProcessCage) Cages.open(CageRequest.forOthers(TestCages.classPath(), 1));
        CagedProcess process = cage.start(Workload.RUNNER, Limits.DEFAULT, Inmates.entry(Inmates.Echo.class));
        System.out.println("started " + process.isAlive());
        System.in.read();
    }
}

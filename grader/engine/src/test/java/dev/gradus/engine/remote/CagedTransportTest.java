package dev.gradus.engine.remote;

import dev.gradus.engine.cage.Cage;
import dev.gradus.engine.cage.CageRequest;
import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Cages;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.cage.RunnerClassPath;
import dev.gradus.engine.cage.Workload;
import dev.gradus.engine.remote.sample.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class CagedTransportTest extends ProcessTransportContract {
    private static Cage cage;

    @BeforeAll
    static void open(@TempDir Path contracts) throws IOException {
        Samples.copyContracts(contracts);
        RunnerClassPath found = RunnerClassPath.of(SimpleMatrix.class);
        List<Path> visible = new ArrayList<>(found.visible());
        visible.add(contracts);
        cage = Cages.open(CageRequest.forOthers(new RunnerClassPath(visible, found.own()), 2));
        // the image is made of the contracts now, before their folder is deleted
        cage.start(Workload.RUNNER, Limits.DEFAULT).close();
    }

    @AfterAll
    static void closeCage() {
        cage.close();
    }

    @Override
    CagedProcess start(Limits limits) {
        return cage.start(Workload.RUNNER, limits);
    }
}

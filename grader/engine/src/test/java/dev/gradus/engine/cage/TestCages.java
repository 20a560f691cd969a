package dev.gradus.engine.cage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** The class path of the tests, with the inmates on it. */
final class TestCages {
    private TestCages() {}

    static RunnerClassPath classPath() {
        RunnerClassPath found = RunnerClassPath.of(SimpleMatrix.class);
        List<Path> own = new ArrayList<>(found.own());
        own.add(Path.of(Inmates.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        return new RunnerClassPath(found.visible(), own);
    }
}

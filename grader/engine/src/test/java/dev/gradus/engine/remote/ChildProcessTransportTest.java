package dev.gradus.engine.remote;

import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Limits;

class ChildProcessTransportTest extends ProcessTransportContract {
    @Override
    CagedProcess start(Limits limits) {
        return ChildProcess.start();
    }
}

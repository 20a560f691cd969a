package dev.gradus.engine.remote;

import dev.gradus.engine.remote.sample.Everything;
import dev.gradus.engine.remote.sample.Samples;

class InProcessTransportTest extends TransportContract {
    @Override
    Host host() {
        return new InProcessHost(Everything.class, Samples::obedient);
    }
}

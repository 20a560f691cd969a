package dev.gradus.engine.remote;

class ChildProcessTransportTest extends ProcessTransportContract {
    @Override
    Host host() {
        return host(ChildProcess::start);
    }
}

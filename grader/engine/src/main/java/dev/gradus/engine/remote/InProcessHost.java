package dev.gradus.engine.remote;

import java.util.function.Supplier;

/** Hosts an implementation of the pack's own in this process: for {@code verify}, tests and mutation testing. */
public final class InProcessHost implements Host {
    private final Class<?> contract;
    private final Supplier<?> implementation;

    public InProcessHost(Class<?> contract, Supplier<?> implementation) {
        this.contract = contract;
        this.implementation = implementation;
    }

    @Override
    public Transport open() {
        return new InProcessTransport(contract, implementation);
    }
}

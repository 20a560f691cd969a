package dev.gradus.app.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"gradus 0.1.0 (Java " + Runtime.version() + ")"};
    }
}

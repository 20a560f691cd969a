package dev.gradus.app.cli;

import dev.gradus.engine.EngineVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"gradus " + EngineVersion.CURRENT + " (Java " + System.getProperty("java.version") + ")"};
    }
}

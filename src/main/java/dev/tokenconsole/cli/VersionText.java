package dev.tokenconsole.cli;

import java.io.IOException;

import picocli.CommandLine.IVersionProvider;

import dev.tokenconsole.platform.process.ProgramBuild;

/** The output of {@code --version}. */
final class VersionText implements IVersionProvider {
    /** Name, version, commit and its date (UTC), then the Java that runs it, for a bug report. */
    @Override
    public String[] getVersion() throws IOException {
        ProgramBuild build = ProgramBuild.running();
        return new String[] {("token-console " + build.version()).strip()
            + build.commit().map(commit -> " (" + commit + ")").orElse(""), "Java " + Runtime.version()};
    }
}

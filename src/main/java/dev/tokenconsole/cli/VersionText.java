package dev.tokenconsole.cli;

import java.lang.module.ModuleDescriptor;

import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}. */
final class VersionText implements IVersionProvider {
    /** Name and version of the program, then of the Java that runs it, for a bug report. */
    @Override
    public String[] getVersion() {
        ModuleDescriptor module = VersionText.class.getModule().getDescriptor();
        String version = module == null ? "" : module.rawVersion().orElse("");
        return new String[] {("token-console " + version).strip(), "Java " + Runtime.version()};
    }
}

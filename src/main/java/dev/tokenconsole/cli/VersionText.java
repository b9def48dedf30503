package dev.tokenconsole.cli;

import java.lang.module.ModuleDescriptor;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    /** Name and version of the program, then of the Java that runs it: what a bug report needs. */
    @Override
    public String[] getVersion() {
        ModuleDescriptor module = VersionText.class.getModule().getDescriptor();
        String version = module == null ? "" : module.rawVersion().orElse("");
        return new String[] {("token-console " + version).strip(), "Java " + Runtime.version()};
    }
}

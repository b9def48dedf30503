package dev.tokenconsole.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}. */
final class VersionText implements IVersionProvider {
    /** Written by the build; missing in one without a repository. */
    private static final String BUILD = "build.properties";

    /** Name, version, commit and its date (UTC), then the Java that runs it, for a bug report. */
    @Override
    public String[] getVersion() throws IOException {
        ModuleDescriptor module = VersionText.class.getModule().getDescriptor();
        String version = module == null ? "" : module.rawVersion().orElse("");
        return new String[] {("token-console " + version).strip() + build(), "Java " + Runtime.version()};
    }

    private static String build() throws IOException {
        try (InputStream file = VersionText.class.getResourceAsStream(BUILD)) {
            if (file == null) {
                return "";
            }
            Properties build = new Properties();
            build.load(file);
            return " (" + build.getProperty("git.commit.id.abbrev") + ", " + build.getProperty("git.commit.time") + ")";
        }
    }
}

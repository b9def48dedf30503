package dev.tokenconsole.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import java.util.Properties;

/**
 * The build of this program.
 *
 * @param version of the module; empty outside of a module
 * @param commit its short id and its date (UTC), {@code 1c2862ef, 2026-11-26}; empty for a build without a repository
 */
public record ProgramBuild(String version, Optional<String> commit) {
    /** Written by the build; missing in one without a repository. */
    private static final String FACTS = "build.properties";

    /**
     * The build that runs.
     *
     * @throws IOException if the program's own file cannot be read
     */
    public static ProgramBuild running() throws IOException {
        ModuleDescriptor module = ProgramBuild.class.getModule().getDescriptor();
        return new ProgramBuild(module == null ? "" : module.rawVersion().orElse(""), commitOfBuild());
    }

    private static Optional<String> commitOfBuild() throws IOException {
        try (InputStream file = ProgramBuild.class.getResourceAsStream(FACTS)) {
            if (file == null) {
                return Optional.empty();
            }
            Properties build = new Properties();
            build.load(file);
            return Optional.of(
                build.getProperty("git.commit.id.abbrev") + ", " + build.getProperty("git.commit.time"));
        }
    }
}

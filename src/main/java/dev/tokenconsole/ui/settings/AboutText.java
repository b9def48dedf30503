package dev.tokenconsole.ui.settings;

import java.io.IOException;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.process.ProgramBuild;

/** The facts about the program that a bug report needs, without anything of the vault but its place. */
final class AboutText {
    private AboutText() {}

    /**
     * One fact a line.
     *
     * @param place the file of the profiles, for people
     * @param settings the file of the settings, for people
     */
    static String of(String place, String settings) {
        return String.join("\n", List.of(
            program(),
            "Java " + Runtime.version(),
            "JavaFX " + System.getProperty("javafx.runtime.version", "?"),
            System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"),
            Messages.text("ui.settings.about.licence"),
            Messages.text("ui.settings.about.data", place),
            Messages.text("ui.settings.about.settings", settings)));
    }

    private static String program() {
        try {
            ProgramBuild build = ProgramBuild.running();
            return (Messages.text("app.name") + " " + build.version()).strip()
                + build.commit().map(commit -> " (" + commit + ")").orElse("");
        } catch (IOException e) {
            return Messages.text("app.name");
        }
    }
}

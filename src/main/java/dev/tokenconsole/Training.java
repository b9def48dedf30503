package dev.tokenconsole;

import java.io.IOException;
import java.nio.file.Path;

/** Goes through the program for a cache of its start: {@code terminal FOLDER} or {@code window FOLDER}. */
public final class Training {
    private Training() {}

    /**
     * Runs one of the two; ends with 0 if all of it could be gone through, else with an exception.
     *
     * @param args the name of the training, and an empty folder for the files that it writes
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("terminal or window, and a folder");
        }
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "terminal" -> new TerminalTraining(folder).run();
            case "window" -> WindowTraining.run(folder);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }
}

package dev.tokenconsole;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.testing.ChildJvm;

/**
 * A window in which nobody types prepares no frames. In a process of its own: an animation of any window, such as one
 * of another test, has JavaFX prepare frames for all.
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class RestingWindowTest {
    private static final List<String> OPTIONS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
        "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED");
    /** The caret of the focused field blinks for ten seconds. */
    private static final int LONGEST_SECONDS = 40;

    @Test
    void itComesToRestThoughAFieldHasTheFocus(@TempDir Path home) throws IOException {
        List<Integer> frames = new ArrayList<>();
        try (ChildJvm program = ChildJvm.start(OPTIONS, RestingWindowProgram.class, home + "/none.tcv")) {
            do {
                frames.add(Integer.valueOf(program.nextLine()));
            } while (frames.getLast() > 2 && frames.size() < LONGEST_SECONDS);
        }
        assertTrue(frames.getLast() <= 2, () -> "frames of each second: " + frames);
    }
}

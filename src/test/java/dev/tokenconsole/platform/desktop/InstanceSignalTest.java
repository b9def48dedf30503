package dev.tokenconsole.platform.desktop;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceSignalTest {
    @TempDir
    Path folder;

    @Test
    void whoeverRingsIsHeard() throws Exception {
        AtomicInteger rung = new AtomicInteger();
        Path socket = folder.resolve("bell");
        try (InstanceSignal _ = InstanceSignal.listen(socket, rung::incrementAndGet)) {
            assertTrue(InstanceSignal.send(socket));
            assertTrue(InstanceSignal.send(socket));
            await().untilAtomic(rung, is(2));
        }
        assertFalse(InstanceSignal.send(socket));
        assertFalse(Files.exists(socket));
    }

    @Test
    void whatAKilledProgramLeftIsReplaced() throws Exception {
        Path socket = Files.createFile(folder.resolve("bell"));
        assertFalse(InstanceSignal.send(socket));
        AtomicInteger rung = new AtomicInteger();
        try (InstanceSignal _ = InstanceSignal.listen(socket, rung::incrementAndGet)) {
            assertTrue(InstanceSignal.send(socket));
            await().untilAtomic(rung, is(1));
        }
    }

    @Test
    void aPathTooLongForASocketIsRefused() {
        Path deep = folder.resolve("x".repeat(120));
        assertThrows(IOException.class, () -> InstanceSignal.listen(deep, () -> {}));
        assertFalse(InstanceSignal.send(deep));
    }
}

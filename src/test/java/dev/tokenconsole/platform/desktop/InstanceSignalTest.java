package dev.tokenconsole.platform.desktop;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
            await().untilAtomic(rung, is(1));
            await().until(() -> InstanceSignal.send(socket) && rung.get() == 2);
        }
        assertFalse(InstanceSignal.send(socket));
        assertFalse(Files.exists(socket));
    }

    /** F7: each brings the window to the front. */
    @Test
    void manyAtOnceAreOne() throws Exception {
        AtomicInteger rung = new AtomicInteger();
        Path socket = folder.resolve("bell");
        try (InstanceSignal _ = InstanceSignal.listen(socket, rung::incrementAndGet)) {
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                assertTrue(InstanceSignal.send(socket));
            }
            await().until(() -> rung.get() > 0);
            long halves = (System.nanoTime() - start) / 500_000_000 + 1;
            assertTrue(rung.get() <= halves, () -> rung + " signals");
        }
    }

    /** F7: a umask of 000 and a folder of 0755. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyThisUserReachesIt() throws Exception {
        Path socket = folder.resolve("bell");
        try (InstanceSignal _ = InstanceSignal.listen(socket, () -> { })) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThrows(IOException.class, () -> InstanceSignal.listen(socket, () -> { }));
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

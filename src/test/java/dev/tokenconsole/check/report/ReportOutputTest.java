package dev.tokenconsole.check.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.check.CheckReport;

/** A report as a file is whole or not there. */
@Timeout(60)
class ReportOutputTest {
    @TempDir
    private Path folder;

    @Test
    void theWholeReportTakesThePlaceOfTheOldOne() throws IOException {
        Path file = folder.resolve("reports/check.xml");
        ReportOutput.write(new JunitReport(), SampleReports.failures(200), file);
        ReportOutput.write(new JunitReport(), SampleReports.mixed(), file);
        assertArrayEquals(ReportOutput.bytes(new JunitReport(), SampleReports.mixed()), Files.readAllBytes(file));
        assertEquals(List.of("check.xml"), names(folder.resolve("reports")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void itIsForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("check.json");
        ReportOutput.write(new JsonReport(), SampleReports.mixed(), file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFormatThatFailsLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("check.csv"), "old");
        CheckReportFormat failing = new CheckReportFormat() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public void write(CheckReport report, Writer out) throws IOException {
                out.write("half");
                throw new IOException("simulated");
            }
        };
        assertThrows(UncheckedIOException.class,
            () -> ReportOutput.write(failing, SampleReports.mixed(), file));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("check.csv"), names(folder));
    }

    @Test
    void aFolderIsNoPlaceForIt() throws IOException {
        Path taken = folder.resolve("check");
        Files.createDirectories(taken.resolve("inside"));
        assertThrows(IOException.class,
            () -> ReportOutput.write(new CsvReport(), SampleReports.mixed(), taken));
        assertEquals(List.of("inside"), names(taken));
    }

    /** Such as {@code >(gzip > check.json.gz)}, and {@code /dev/null}, which must stay. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeAndADeviceAreWrittenToAsTheyAre() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> bytes(pipe));
        ReportOutput.write(new CsvReport(), SampleReports.mixed(), pipe);
        assertArrayEquals(ReportOutput.bytes(new CsvReport(), SampleReports.mixed()), read.get(30, TimeUnit.SECONDS));
        ReportOutput.write(new CsvReport(), SampleReports.mixed(), Path.of("/dev/null"));
        assertEquals(false, Files.isRegularFile(Path.of("/dev/null")));
    }

    /** A file in memory is a file, and one behind a stream of a process is the stream. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileAmongTheDevicesIsWrittenWhole() throws Exception {
        Path shared = Files.createTempDirectory(Path.of("/dev/shm"), "check");
        try {
            Path file = Files.writeString(shared.resolve("check.csv"), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            ReportOutput.write(new CsvReport(), SampleReports.mixed(), file);
            assertArrayEquals(ReportOutput.bytes(new CsvReport(), SampleReports.mixed()), Files.readAllBytes(file));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals(List.of("check.csv"), names(shared));
            Files.delete(file);
        } finally {
            Files.delete(shared);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aStreamThatAShellPutAFileBehindGrows() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "before\n");
        try (FileInputStream open = new FileInputStream(file.toFile())) {
            Path stream = descriptor(file);
            ReportOutput.write(new CsvReport(), SampleReports.mixed(), stream);
            assertEquals("before\n" + SampleReports.written(new CsvReport(), SampleReports.mixed()),
                Files.readString(file));
            assertTrue(open.available() > 0);
        }
    }

    private static Path descriptor(Path file) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(each -> {
                try {
                    return Files.isSameFile(each, file);
                } catch (IOException _) {
                    return false;
                }
            }).findFirst().orElseThrow();
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

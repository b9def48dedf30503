package dev.tokenconsole.vault;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.testing.GoldenVault;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

/** The reader in the documentation, which shares no code with this program; run by {@code .ci/system}. */
@Tag("system")
@DisplayName("row 6: an independent reader")
@Timeout(120)
class PythonReaderTest {
    private static final String READER = Path.of("docs", "read-vault.py").toAbsolutePath().toString();
    private static final String PASSWORD = "caf\u00e9 f\u00fcr \ud55c\uae00 am Leuchtturm";

    @TempDir
    Path directory;
    private Path file;
    private String json = "";

    /** The result of the reader. */
    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void makeAVault() throws Exception {
        file = directory.resolve("vault.tcv");
        try (Vault vault = Samples.location(file).create(PASSWORD.toCharArray())) {
            vault.save(Samples.contents(Samples.profile(Samples.PROFILE_NAME)));
            json = new String(VaultJson.write(vault.contents()), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NFC", "NFD"})
    void opensWhateverWayThePasswordIsComposed(Normalizer.Form form) throws Exception {
        String typed = Normalizer.normalize(PASSWORD, form);
        assertEquals(form == Normalizer.Form.NFC, PASSWORD.equals(typed));
        Ended ended = read(file, typed + "\n");
        assertEquals(new Ended(0, json + "\n", ""), ended);
        assertThat(ended.out(), containsString("\"clientSecret\":\"" + Samples.SECRET + "\""));
    }

    @ParameterizedTest
    @EnumSource(names = {"NFC", "NFD"})
    void asksOnATerminalWithoutShowingThePassword(Normalizer.Form form) throws Exception {
        String typed = Normalizer.normalize(PASSWORD, form);
        assertEquals("Password: \r\n" + json + "\r\n", typeInto(file, typed));
    }

    @Test
    void opensTheGoldenFile() throws Exception {
        Files.write(file, GoldenVault.released());
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            Ended ended = read(file, Normalizer.normalize(GoldenVault.PASSWORD, form));
            assertEquals(0, ended.exitCode(), ended.err());
            assertThat(ended.out(), containsString("\"name\":\"Golden \u2600\",\"environment\":"
                + "\"stonex-payments-sandbox\",\"clientId\":\"golden-client\",\"clientSecret\":\""
                + GoldenVault.SECRET + "\""));
        }
    }

    @Test
    void tellsAWrongPasswordFromADamagedFile() throws Exception {
        assertEquals(new Ended(1, "", "Wrong password.\n"), read(file, PASSWORD + " \n"));
        byte[] good = Files.readAllBytes(file);
        Ended damaged = new Ended(1, "", "Damaged or cut short; your password is not the problem.\n");
        for (int at : new int[] {9, 40, 115, 200, 3000, good.length - 1}) {
            Files.write(file, VaultForger.flipped(good, at, 0));
            assertEquals(damaged, read(file, PASSWORD), "flipped at " + at);
        }
        for (int length : new int[] {8, 60, 1000, good.length - 1}) {
            Files.write(file, Arrays.copyOf(good, length));
            assertEquals(damaged, read(file, PASSWORD), "cut to " + length);
        }
        Files.write(file, new byte[0]);
        assertEquals(new Ended(1, "", "This is not a vault file.\n"), read(file, PASSWORD));
    }

    /** An attacker who makes the digest at the end match: the header and the payload are authenticated. */
    @Test
    void opensNothingThatWasAltered() throws Exception {
        byte[] good = Files.readAllBytes(file);
        for (int at : new int[] {11, 20, 30, 45, 50, 80, 110, 112, 140, 150, 170, 200, 300, 3000, good.length - 40}) {
            Files.write(file, VaultForger.changed(good, bytes -> bytes.put(at, (byte) (good[at] ^ 1))));
            Ended ended = read(file, PASSWORD);
            assertEquals(1, ended.exitCode(), "altered at " + at);
            assertEquals("", ended.out());
            assertEquals(1, ended.err().lines().count(), ended.err());
        }
        Files.write(file, VaultForger.changed(good, bytes -> bytes.putShort(8, (short) 2)));
        assertEquals(new Ended(1, "", "Made by a newer version of the program.\n"), read(file, PASSWORD));
    }

    private Ended read(Path vault, String typed) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(READER, vault.toString())
            .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without asking for a password.
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), e::toString);
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the reader did not end");
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Everything that a terminal shows while {@code typed} is typed at the prompt, which script(1) provides. */
    private static String typeInto(Path vault, String typed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("script", "-qec", READER + " " + vault, "/dev/null")
            .redirectErrorStream(true).start();
        StringBuilder shown = new StringBuilder();
        // Characters typed before the prompt are thrown away, by the terminal and on purpose.
        while (!shown.toString().endsWith("Password: ")) {
            int next = process.getInputStream().read();
            assertTrue(next >= 0, shown::toString);
            shown.append((char) next);
        }
        process.getOutputStream().write((typed + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        shown.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the reader did not end");
        assertEquals(0, process.exitValue(), shown::toString);
        return shown.toString();
    }
}

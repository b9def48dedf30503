package dev.tokenconsole.vault.format;

import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.KeyedVault;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.Sentences;

/** Payloads that were sealed with the right key by a writer that is faulty or hostile. */
@DisplayName("row 8: hostile payloads")
@Execution(ExecutionMode.CONCURRENT)
class HostilePayloadTest {
    @TempDir
    Path directory;
    private Path file;
    private String json;
    private final KeyedVault vault = new KeyedVault();

    @BeforeEach
    void place() {
        file = directory.resolve("vault.tcv");
        json = new String(VaultJson.write(Samples.contents(Samples.profile(Samples.PROFILE_NAME))),
            StandardCharsets.UTF_8);
    }

    @Test
    void paddingThatIsNotZero() throws Exception {
        int end = 4 + json.getBytes(StandardCharsets.UTF_8).length;
        for (int at = end; at < VaultLayout.BLOCK; at++) {
            altered(plain().put(at, (byte) 1));
        }
    }

    @Test
    void jsonLengths() throws Exception {
        int longest = VaultLayout.BLOCK - 4;
        opens(withLength(longest));
        for (int length : new int[] {longest
                + 1, 2 * VaultLayout.BLOCK - 4, VaultLayout.MAX_TOTAL, Integer.MAX_VALUE, 1 << 31,
            -1}) {
            altered(withLength(length));
        }
        says(Problem.ALTERED, Sentences.contents(file, "/schema"),
            vault.withPlain(ByteBuffer.allocate(VaultLayout.BLOCK), vault.slot()));
    }

    /** The payload has no more blocks than its profiles need. */
    @Test
    void aBlockTooMany() throws Exception {
        altered(ByteBuffer.allocate(2 * VaultLayout.BLOCK).put(plain().array()));
    }

    @Test
    void deepJson() throws Exception {
        for (String deep : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000),
            json.replace("\"schema\":2", "\"schema\":" + "[".repeat(4) + "]".repeat(4)))) {
            says(Problem.ALTERED, Sentences.contents(file, "/"), vault.withJson(deep));
        }
    }

    @Test
    void namesThatComeTwice() throws Exception {
        for (String name : List.of("schema", "environments", "profiles", "clientSecret", "note")) {
            String twice = json.replaceFirst("\"" + name + "\":", "\"" + name + "\":null,\"" + name + "\":");
            says(Problem.ALTERED, Sentences.contents(file, "/"), vault.withJson(twice));
        }
    }

    @Test
    void whatIsNoJson() throws Exception {
        for (String text : List.of("\u0000", "{", json.substring(1), json + "{}", json + "\u0000", "null x")) {
            says(Problem.ALTERED, Sentences.contents(file, "/"), vault.withJson(text));
        }
    }

    private ByteBuffer plain() {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(VaultLayout.BLOCK).putInt(0, bytes.length).put(4, bytes);
    }

    /** JSON that fills its block with spaces, of which the first number tells {@code length}. */
    private ByteBuffer withLength(int length) {
        ByteBuffer plain = plain();
        for (int at = 4 + plain.getInt(0); at < VaultLayout.BLOCK; at++) {
            plain.put(at, (byte) ' ');
        }
        return plain.putInt(0, length);
    }

    private void opens(ByteBuffer plain) throws Exception {
        Files.write(file, vault.withPlain(plain, vault.slot()));
        try (Vault opened = Samples.open(file, Samples.quick())) {
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(opened));
        }
    }

    private void altered(ByteBuffer plain) throws Exception {
        says(Problem.ALTERED, Sentences.altered(file), vault.withPlain(plain, vault.slot()));
    }

    private void says(Problem problem, String sentence, byte[] bytes) throws Exception {
        CountingKdf kdf = new CountingKdf();
        Files.write(file, bytes);
        assertSays(problem, sentence, () -> Samples.open(file, Samples.quick(kdf)).close());
        assertEquals(1, kdf.runs(), "the unlock is one run");
    }
}

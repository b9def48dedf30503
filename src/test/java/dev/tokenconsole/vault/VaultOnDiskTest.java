package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.vault.testing.Samples;

/** The parts of a vault that other users can see. */
class VaultOnDiskTest {
    @TempDir
    Path directory;

    @Test
    void isItsOwnersAlone() throws Exception {
        Path file = directory.resolve("new").resolve("deeper").resolve("vault.tcv");
        try (Vault vault = Samples.create(file, Samples.quick())) {
            assertEquals("rw-------", permissions(file));
            assertEquals("rwx------", permissions(directory.resolve("new")));
            assertEquals("rwx------", permissions(directory.resolve("new").resolve("deeper")));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            vault.save(Samples.contents(Samples.profile("one")));
            assertEquals("rw-------", permissions(file));
        }
    }

    @Test
    void leavesOnlyItselfAndItsBackupsBehind() throws Exception {
        Path file = directory.resolve("vault.tcv");
        Samples.filled(file, Samples.quick()).close();
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(directory.resolve("backups"), file), files.sorted().toList());
        }
    }

    @Test
    void holdsNothingReadableInAnyEncoding() throws Exception {
        Path file = directory.resolve("vault.tcv");
        Samples.filled(file, Samples.quick()).close();
        byte[] bytes = Files.readAllBytes(file);
        List<String> texts = new ArrayList<>(List.of(Samples.CLIENT_ID, Samples.SECRET, Samples.PROFILE_NAME,
            Samples.NOTE, Samples.PASSWORD, "clientSecret", "schema"));
        BuiltInEnvironments.builtIn().forEach(environment -> texts.addAll(
            List.of(environment.name(), environment.id(), environment.baseUrl().toString())));
        for (String text : texts) {
            for (byte[] form : forms(text)) {
                assertFalse(contains(bytes, form), "something of a text of " + text.length() + " characters");
            }
        }
    }

    /** The search itself, so that the test above can fail. */
    @Test
    void theSearchFindsEveryForm() {
        String text = Samples.SECRET;
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 3; before++) {
            byte[] shifted = ByteBuffer.allocate(before + plain.length + 5).put(before, plain).array();
            assertTrue(found(Base64.getEncoder().encode(shifted), text));
            assertTrue(found(Base64.getUrlEncoder().withoutPadding().encode(shifted), text));
        }
        assertTrue(found(("x" + text + "y").getBytes(StandardCharsets.UTF_8), text));
        assertTrue(found(("x" + text).getBytes(StandardCharsets.UTF_16LE), text));
        assertTrue(found(("x" + text).getBytes(StandardCharsets.UTF_16BE), text));
        assertTrue(found(HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII), text));
        assertTrue(found(HexFormat.of().withUpperCase().formatHex(plain).getBytes(StandardCharsets.US_ASCII), text));
        assertFalse(found(new byte[5000], text));
    }

    private static boolean found(byte[] in, String text) {
        return forms(text).stream().anyMatch(form -> contains(in, form));
    }

    private static List<byte[]> forms(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        List<byte[]> forms = new ArrayList<>(List.of(plain,
            text.getBytes(StandardCharsets.UTF_16LE), text.getBytes(StandardCharsets.UTF_16BE)));
        String hex = HexFormat.of().formatHex(plain);
        forms.add(hex.getBytes(StandardCharsets.US_ASCII));
        forms.add(hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = ByteBuffer.allocate(before + plain.length).put(before, plain).array();
            // The characters that depend on the bytes around it are left out.
            int from = before == 0 ? 0 : before + 1;
            int to = shifted.length * 8 / 6;
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                forms.add(Arrays.copyOfRange(encoder.encode(shifted), from, to));
            }
        }
        return forms;
    }

    private static boolean contains(byte[] in, byte[] what) {
        ByteBuffer wanted = ByteBuffer.wrap(what).order(ByteOrder.BIG_ENDIAN);
        ByteBuffer all = ByteBuffer.wrap(in);
        for (int at = 0; at + what.length <= in.length; at++) {
            if (all.slice(at, what.length).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String permissions(Path path) throws java.io.IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

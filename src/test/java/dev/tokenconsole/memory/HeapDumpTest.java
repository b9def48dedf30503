package dev.tokenconsole.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ChildJvm;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.testing.VaultKeys;

/**
 * Whoever dumps the memory of a locked window finds no vault key, no client secret and no token in what can still be
 * reached. Copies of the password, which key presses leave behind, are counted and printed.
 */
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
class HeapDumpTest {
    /** A buffer may hold a part of a token alone; so many characters are in no dump by chance. */
    private static final int PIECE = 48;

    private final String password = canary(12);
    private final String secret = canary(30);
    @TempDir
    Path folder;

    @Test
    void nothingIsLeftAfterLocking() throws Exception {
        compare("by its key", Map.of(), start(folder.toString(), passwordFile().toString()));
    }

    /** Nobody is there to be asked what is to become of what stands in the editor. */
    @Test
    void norOfWhatWasTypedWhenItLocksItself() throws Exception {
        String typed = canary(30);
        Path typedFile = Files.writeString(folder.resolve("typed"), typed);
        compare("by itself", Map.of("typed secret", typed),
            start(folder.toString(), passwordFile().toString(), typedFile.toString()));
    }

    private void compare(String lock, Map<String, String> typed, Start program) throws Exception {
        try (SecretRelay server = new SecretRelay(secret)) {
            byte[] key = createVault(server);
            try (ChildJvm running = program.start()) {
                running.await(LockedProgram.OPEN);
                HeapDump open = dump(running, "open");
                running.goOn();
                running.await(LockedProgram.LOCKED);
                HeapDump locked = dump(running, "locked");
                System.out.println("Copies of the master password: " + open.copiesOf(password) + " while open, "
                    + locked.copiesOf(password) + " after it was locked " + lock + ".");
                count(open, key, server.tokens(), typed).forEach(
                    (what, copies) -> assertTrue(copies > 0, what + " is not found even while the vault is open"));
                count(locked, key, server.tokens(), typed).forEach((what, copies) -> assertEquals(0, copies, what));
            }
        }
    }

    /** Starts the program once its vault is there. */
    private interface Start {
        ChildJvm start() throws IOException;
    }

    private static Start start(String... args) {
        return () -> ChildJvm.start(List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
            "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"),
            LockedProgram.class, args);
    }

    private Path passwordFile() throws IOException {
        return Files.writeString(folder.resolve("password"), password);
    }

    private Map<String, Integer> count(
            HeapDump dump, byte[] key, List<String> tokens, Map<String, String> typed) {
        Map<String, Integer> copies = new LinkedHashMap<>();
        copies.put("vault key", dump.copiesOf(key));
        copies.put("client secret", dump.copiesOf(secret));
        typed.forEach((what, text) -> copies.put(what, dump.copiesOf(text)));
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            copies.put("end of token " + i, dump.copiesOf(token.substring(token.length() - PIECE)));
        }
        return copies;
    }

    private HeapDump dump(ChildJvm program, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".hprof");
        program.jcmd("GC.run");
        ChildJvm.Answer answer = program.jcmd("GC.heap_dump", file.toString());
        assertEquals(0, answer.exitCode(), answer.text());
        HeapDump dump = HeapDump.read(file);
        Files.delete(file);
        return dump;
    }

    private byte[] createVault(SecretRelay server) throws Exception {
        Path file = folder.resolve("vault.tcv");
        char[] characters = password.toCharArray();
        try (Vault vault = new VaultLocation(file, file.resolveSibling("state"), KdfParameters.LIGHTEST,
                SecureRandom::new).create(characters)) {
            vault.save(new VaultContents(
                List.of(new Environment("canary", "Canary environment", EnvironmentKind.SANDBOX, server.url(), "1",
                    TokenRecipe.STONEX_PAYMENTS)),
                List.of(profile(LockedProgram.PROFILE, SandboxClient.DEMO),
                    profile(LockedProgram.OPAQUE, SandboxClient.OPAQUE))));
        }
        return VaultKeys.of(file, characters);
    }

    private Profile profile(String name, SandboxClient client) {
        return new Profile(UUID.randomUUID(), name, "canary", client.clientId(), Secret.of(secret), "");
    }

    private static String canary(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

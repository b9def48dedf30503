package dev.tokenconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.settings.WindowPlace;
import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.testing.ChildJvm;
import dev.tokenconsole.testing.TeamVault;

/** Before the first frame the program does nothing that the frame does not show. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class FirstFrameTest {
    private static final List<String> OPTIONS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
        "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-Xlog:class+init=info:stdout");
    private static final Pattern INITIALIZED = Pattern.compile("Initializing '([^']+)'");
    /** JSON, cryptography, the network, certificates, icons, functions of the system, and other screens. */
    private static final Pattern UNSEEN = Pattern.compile("(tools/jackson|javax/crypto|org/bouncycastle|com/nulabinc"
        + "|com/nimbusds|java/net/http|jdk/internal/net/http|javax/net|sun/security/ssl|com/sun/net/httpserver|picocli"
        + "|java/net/ProxySelector|sun/net/spi|java/net/InetAddress|java/security/(SecureRandom|Key|cert)"
        + "|org/kordamp/ikonli|java/lang/foreign/(Linker|SymbolLookup)|jdk/internal/foreign/abi|sun/misc/Signal"
        + "|dev/tokenconsole/(cli|jwt|formats|verify|sandbox/(http|endpoint|issue|SandboxServer)"
        + "|vault/(Vault|format|contents|crypto/PasswordStrength|disk/VaultFile)"
        + "|ui/(claims|clipboard|editor|environments|help|inspect|live|profiles|token|shell/Workspace)))\\b.*");

    @TempDir
    private Path home;

    @Test
    void nothingUnseenIsUsedBeforeTheFirstStartIsSeen() throws Exception {
        assertNothingUnseen(home.resolve("none.tcv"), "dev/tokenconsole/ui/unlock/FirstStartView");
    }

    @Test
    void nothingUnseenIsUsedBeforeTheLockedVaultIsSeen() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        assertNothingUnseen(home.resolve("vault.tcv"), "dev/tokenconsole/ui/unlock/UnlockView");
    }

    /** It remembers more than the first, which left no file. */
    @Test
    void nothingUnseenIsUsedBeforeTheSecondStartIsSeen() throws Exception {
        TeamVault.create(home, URI.create("http://127.0.0.1:9"));
        WindowStateStore store = new WindowStateStore(home.resolve("state"));
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
        store.set(WindowState.DEFAULT.withPlace(Optional.of(new WindowPlace(40, 40, 960, 640))).withLastProfile(id, id)
            .withRecentProfile(id).withFolded("\u6f22", true).withCopyFormat(id, "value"));
        store.write();
        assertNothingUnseen(home.resolve("vault.tcv"), "dev/tokenconsole/settings/WindowStateProperties");
    }

    /** Core files are prevented then, before there is a secret to type. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theSystemIsCalledOnceTheWindowIsSeen() throws Exception {
        try (ChildJvm program = start(home.resolve("none.tcv"))) {
            program.linesUntil(FirstFrameProgram.SEEN);
            List<String> later = initialized(program.linesUntil(FirstFrameProgram.ENDS));
            assertTrue(later.contains("java/lang/foreign/Linker"), later::toString);
            assertTrue(later.contains("sun/misc/Signal"), later::toString);
        }
    }

    private void assertNothingUnseen(Path vault, String shown) throws Exception {
        try (ChildJvm program = start(vault)) {
            List<String> used = initialized(program.linesUntil(FirstFrameProgram.SEEN));
            assertTrue(used.contains(shown), used::toString);
            assertEquals(List.of(), used.stream().filter(name -> UNSEEN.matcher(name).matches()).toList());
        }
    }

    private ChildJvm start(Path vault) throws IOException {
        return ChildJvm.startIn(home.resolve("state"), OPTIONS, FirstFrameProgram.class, vault.toString());
    }

    private static List<String> initialized(List<String> lines) {
        return INITIALIZED.matcher(String.join("\n", lines)).results().map((MatchResult found) -> found.group(1))
            .toList();
    }
}

package dev.tokenconsole.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The values of a vault are masked as long as one of its screens is there, and no longer. */
class ForgottenAtLockTest {
    private static final String SENTENCE = "0oaCANARYaaaaaaaaa1 of https://CANARY.example.com/issuer";

    @TempDir
    private Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theyAreForgottenOnceTheScreenIsGone() {
        ShellViewModel shell = ShellFixture.over(TeamVault.location(home), new CallbackQueue());
        PrivacyMode privacy = shell.services().privacy();
        List<String> atTheChange = new ArrayList<>();
        ShellFixture.onFx(() -> {
            privacy.toggle();
            shell.open(new MemoryStore(contents()));
            shell.screen().addListener((screen, was, is) -> atTheChange.add(privacy.words(SENTENCE)));
        });
        String masked = PrivacyMode.MASK + " of " + PrivacyMode.MASK;
        assertEquals(masked, privacy.words(SENTENCE));
        ShellFixture.onFx(shell::lock);
        assertEquals(List.of(masked), atTheChange, "while the views of the vault are still there");
        assertEquals(SENTENCE, privacy.words(SENTENCE), "after the lock");
    }

    private static VaultContents contents() {
        Environment first = BuiltInEnvironments.builtIn().getFirst();
        return new VaultContents(
            List.of(first.with(first.options().expecting("https://CANARY.example.com/issuer", ""))),
            List.of(new Profile(UUID.randomUUID(), "Acme", first.id(), "0oaCANARYaaaaaaaaa1", Secret.of("a secret"),
                "")));
    }
}

package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.TestConsole;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.Environments;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.profile.TokenRecipe;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.token.TokenClock;
import dev.tokenconsole.ui.common.FxTasks;
import dev.tokenconsole.ui.common.Ticker;
import dev.tokenconsole.ui.session.LiveTokens;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.VaultContents;

/** What the keys act on is always in the list. */
class ProfileListViewModelTest {
    private final FxTasks tasks = FxTasks.onFxThread();
    private final Workspace workspace = TestConsole.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(Environments.builtIn(), DemoProfiles.all())),
        new LiveTokens((environment, id, secret) -> {
            throw new UnsupportedOperationException();
        }, tasks, new Ticker(TokenClock.SYSTEM)), tasks));
    private final ProfileListViewModel model = TestConsole.onFx(() -> new ProfileListViewModel(workspace));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void chooseDemo() {
        model.choose(named("Demo").id());
        assertEquals("Demo", chosen());
    }

    @Test
    void theFirstMatchIsChosenIfTheChosenOneIsFilteredOut() {
        model.filter().set("wrong s");
        assertEquals("Wrong secret", chosen());
        model.filter().set("");
        assertEquals("Wrong secret", chosen());
    }

    @Test
    void nothingIsChosenIfNothingMatches() {
        model.filter().set("no profile is named so");
        assertNull(model.chosen().get());
        model.filter().set("");
        assertEquals(1, model.rows().stream().filter(row -> row instanceof ProfileRow.Item item
            && item.profile().name().equals(chosen())).count());
    }

    @Test
    void choosingAHiddenProfileShowsItAgain() {
        model.filter().set("wrong s");
        model.choose(named("Demo").id());
        assertEquals("Demo", chosen());
        assertEquals("", model.filter().get());
    }

    @Test
    void headingsAreKindsWhereThatIsEnough() {
        List<Profile> profiles = DemoProfiles.all();
        Environment demo = Environments.builtIn().getLast();
        assertEquals("DEMO", heading(profiles, List.of(demo)));
        Environment second = new Environment("second", "Second demo", EnvironmentKind.DEMO, demo.baseUrl(), "1",
            TokenRecipe.STONEX_PAYMENTS);
        assertEquals(demo.name(), heading(profiles, List.of(demo, second)));
        Environment other = new Environment(demo.id(), "Test bench", EnvironmentKind.OTHER, demo.baseUrl(), "1",
            TokenRecipe.STONEX_PAYMENTS);
        assertEquals("Test bench", heading(profiles, List.of(other)));
    }

    private static String heading(List<Profile> profiles, List<Environment> environments) {
        return ((ProfileRow.Group) ProfileRow.of(profiles, environments, "").getFirst()).words();
    }

    private Profile named(String name) {
        return workspace.profiles().stream().filter(profile -> profile.name().equals(name)).findFirst().orElseThrow();
    }

    private String chosen() {
        return model.chosen().get().name();
    }
}

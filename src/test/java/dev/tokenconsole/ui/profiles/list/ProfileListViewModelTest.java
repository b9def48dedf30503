package dev.tokenconsole.ui.profiles.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.profiles.index.ProfileIndex;
import dev.tokenconsole.ui.profiles.index.ProfileRow;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** The selected profile, on which the keys act, is always in the list. */
class ProfileListViewModelTest {
    private final FxTasks tasks = FxTasks.onFxThread();
    private final Workspace workspace = ConsoleDriver.onFx(() -> new Workspace(
        new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), DemoProfiles.all())),
        new TokenSessions((environment, id, secret) -> {
            throw new UnsupportedOperationException();
        }, tasks, new Ticker(TokenClock.SYSTEM)), tasks));
    private final ProfileListViewModel model = ConsoleDriver.onFx(() -> new ProfileListViewModel(workspace));

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
    void namesClientIdsAndNotesAreSearchedInAnyCase() {
        List<Profile> profiles = List.of(profile("beta", "0oaSECOND", ""), profile("Alpha", "0oaFIRST", "Paid by Zoë"),
            profile("alpine", "0oaTHIRD", ""));
        assertEquals(List.of("Alpha", "alpine", "beta"), found(profiles, ""));
        assertEquals(List.of("Alpha", "alpine"), found(profiles, " ALP "));
        assertEquals(List.of("beta"), found(profiles, "oasec"));
        assertEquals(List.of("Alpha"), found(profiles, "zOË"));
        assertEquals(List.of(), found(profiles, "alpha0oa"));
    }

    @Test
    void aTextThatIsPastedFromAPageFindsWhatOneThatIsTypedDoes() {
        List<Profile> profiles = List.of(profile("Acme Treasury", "0oa-1", ""), profile("Zoe\u0301 Bank", "c2", ""),
            profile("Acme\u00a0Payroll", "c3", "UAT\u2011East"));
        assertEquals(List.of("Acme Treasury"), found(profiles, "acme\u00a0treasury"));
        assertEquals(List.of("Acme Treasury"), found(profiles, "\u202ftreasury\u2007ACME\u3000"));
        assertEquals(List.of("Acme Treasury"), found(profiles, "trea\u00adsury\u200b"));
        assertEquals(List.of("Acme Treasury"), found(profiles, "0oa\u20111"));
        assertEquals(List.of("Zoe\u0301 Bank"), found(profiles, "zoé"));
        assertEquals(List.of("Acme\u00a0Payroll"), found(profiles, "payroll uat-east"));
        assertEquals(3, found(profiles, "\u00a0").size());
        assertEquals(List.of(), found(profiles, "treasury0oa"));
    }

    @Test
    void aFilterThatShowsNothingFiltersNothing() {
        model.filter().set("\u00a0\u200b");
        assertFalse(model.isFiltered());
    }

    @Test
    void theFirstWhoseNameHasThePastedTextIsChosen() {
        model.filter().set("wrong\u00a0secret");
        assertEquals("Wrong secret", chosen());
    }

    @Test
    void aChangedProfileIsFoundByWhatItSaysNow() throws Exception {
        Profile demo = named("Demo");
        Profile renamed = new Profile(demo.id(), "Renamed", demo.environmentId(), demo.clientId(), demo.secret().copy(),
            "");
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        ConsoleDriver.onFx(() -> workspace.save(renamed, () -> kept.complete(true), kept::completeExceptionally));
        assertTrue(kept.get(10, TimeUnit.SECONDS));
        ConsoleDriver.onFx(() -> {
            model.filter().set("renamed");
            return true;
        });
        assertEquals("Renamed", chosen());
    }

    @Test
    void headingsAreNamesWithoutTheWordsThatSeveralBeginWith() {
        assertEquals(List.of("Sandbox (UAT)", "Production", "Clearing UAT", "Demo"),
            headings("StoneX Payments Sandbox (UAT)", "StoneX Payments Production", "StoneX Clearing UAT", "Demo"));
        assertEquals(List.of("Sandbox (UAT)", "Production"),
            headings("StoneX Payments Sandbox (UAT)", "StoneX Payments Production"));
        assertEquals(List.of("Partner", "Partner UAT"), headings("Partner", "Partner UAT"));
        assertEquals(List.of("Acme  UAT", "Beta UAT"), headings("Acme  UAT", "Beta UAT"));
    }

    @Test
    void aShortHeadingIsNeverThatOfTwo() {
        assertEquals(List.of("A One", "A Two", "B One", "B Two"), headings("A One", "A Two", "B One", "B Two"));
    }

    private static List<String> headings(String... names) {
        List<Environment> environments = Arrays.stream(names).map(name -> new Environment(
            "id-" + Integer.toHexString(name.hashCode()), name, EnvironmentKind.OTHER,
            URI.create("https://api.example"), "1", TokenRecipe.STONEX_PAYMENTS)).toList();
        List<Profile> profiles = environments.stream().map(environment -> new Profile(UUID.randomUUID(), "One",
            environment.id(), "client", Secret.of("not-looked-for"), "")).toList();
        return new ProfileIndex(profiles, environments).rows(view("")).stream()
            .flatMap(row -> row instanceof ProfileRow.Group group ? Stream.of(group.words()) : Stream.of()).toList();
    }

    private static ProfileIndex.View view(String filter) {
        return new ProfileIndex.View(filter, id -> true, Set.of(), List.of());
    }

    private static Profile profile(String name, String clientId, String note) {
        return new Profile(UUID.randomUUID(), name, BuiltInEnvironments.DEMO_ID, clientId, Secret.of("not-looked-for"),
            note);
    }

    private static List<String> found(List<Profile> profiles, String filter) {
        return new ProfileIndex(profiles, BuiltInEnvironments.builtIn()).rows(view(filter)).stream()
            .flatMap(row -> row instanceof ProfileRow.Item item ? Stream.of(item.profile().name()) : Stream.of())
            .toList();
    }

    private Profile named(String name) {
        return workspace.profiles().stream().filter(profile -> profile.name().equals(name)).findFirst().orElseThrow();
    }

    private String chosen() {
        return model.chosen().get().name();
    }
}

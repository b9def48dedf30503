package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.paste.sheet.RowState.Mark;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.ProfileStore;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** The rows of the sheet: sure or not ticked, all stored or none. */
class PasteSheetViewModelTest {
    private static final Environment SANDBOX = BuiltInEnvironments.builtIn().get(0);
    private static final Environment PRODUCTION = BuiltInEnvironments.builtIn().get(1);
    private static final Environment CLEARING = BuiltInEnvironments.builtIn().get(2);
    private static final String AT_SANDBOX = "https://api.sandbox.payments.stonex.com";

    private final CallbackQueue ends = new CallbackQueue();
    private final FxTasks tasks = new FxTasks(ends);
    private final List<UUID> added = new ArrayList<>();
    private boolean failing;
    private @Nullable Workspace workspace;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void onlyTheSureOneIsTicked() {
        PasteSheetViewModel model = model(List.of(), csv("Acme,0oaA,secret-a," + AT_SANDBOX,
            "Partner,0oaB,secret-b,https://uat.partner.example", "Live,0oaC,secret-c,https://api.payments.stonex.com",
            "Nowhere,0oaD,secret-d,"));
        assertEquals(List.of(true, false, false, false), ticks(model));
        assertEquals(SANDBOX, model.rows().get(0).environment());
        assertNull(model.rows().get(1).environment(), "an unknown host is filed under no other");
        assertEquals(PRODUCTION, model.rows().get(2).environment());
        assertEquals(List.of(Mark.NONE, Mark.DOUBT, Mark.PRODUCTION, Mark.DOUBT),
            model.rows().stream().map(row -> state(row).mark()).toList());
        onFx(() -> model.rows().get(1).tick(true));
        assertFalse(model.rows().get(1).ticked().get(), "without an environment there is nothing to add");
        onFx(() -> model.rows().get(2).tick(true));
        assertEquals(2, model.chosen().get());
    }

    @Test
    void aHostOfTwoEnvironmentsHasNoneUntilOneIsChosen() {
        Environment second = new Environment("second", "Second", SANDBOX.kind(), SANDBOX.baseUrl(), "1",
            SANDBOX.recipe());
        PasteSheetViewModel model = model(List.of(second), List.of(), csv("Acme,0oaA,secret-a," + AT_SANDBOX));
        PasteRow row = model.rows().getFirst();
        assertNull(row.environment());
        assertEquals("Several environments are at this host", state(row).place());
        onFx(() -> model.choose(row, second));
        assertTrue(row.ticked().get());
        assertEquals(second, row.environment());
    }

    /** A person may choose another environment than that of the host, and production: each needs the tick too. */
    @Test
    void aChoiceAgainstTheHostIsTickedByHand() {
        PasteSheetViewModel model = model(List.of(), csv("Partner,0oaB,secret-b,https://uat.partner.example"));
        PasteRow row = model.rows().getFirst();
        onFx(() -> model.choose(row, SANDBOX));
        assertFalse(row.ticked().get());
        assertTrue(state(row).notes().getFirst().startsWith("This host is not that of StoneX Payments Sandbox"));
        onFx(() -> model.choose(row, PRODUCTION));
        assertFalse(row.ticked().get());
        assertEquals(Mark.PRODUCTION, state(row).mark());
        onFx(() -> row.tick(true));
        assertTrue(row.ticked().get());
        onFx(() -> model.choose(row, CLEARING));
        assertFalse(row.ticked().get(), "the tick was for another environment");
    }

    @Test
    void oneChoiceIsForAllWithoutAnAddress() {
        PasteSheetViewModel model = model(List.of(), csv("A,0oaA,secret-a,", "B,0oaB,secret-b,"),
            csv("C,0oaC,secret-c,https://uat.partner.example"));
        assertEquals(2, model.withoutAddress().size());
        onFx(() -> model.chooseForAll(SANDBOX));
        assertEquals(List.of(true, true, false), ticks(model));
        assertNull(model.rows().get(2).environment());
    }

    @Test
    void aDoubtIsShownAndTickedByHand() {
        PasteSheetViewModel model = model(List.of(), "PROD_CLIENT_ID=0oaA\nPROD_CLIENT_SECRET=secret-a\nPROD_BASE_URL="
            + AT_SANDBOX + "\n");
        PasteRow row = model.rows().getFirst();
        assertFalse(row.ticked().get());
        assertTrue(state(row).notes().getFirst().contains("contradict"), state(row).notes().toString());
        onFx(() -> row.tick(true));
        assertEquals(1, model.chosen().get());
    }

    @Test
    void theSameCredentialsAreNotStoredTwice() {
        PasteSheetViewModel model = model(List.of(profile("Old", "0oaA", "secret-a")),
            csv("Acme,0oaA,secret-a," + AT_SANDBOX, "New,0oaB,secret-b," + AT_SANDBOX),
            csv("Again,0oaB,secret-b," + AT_SANDBOX));
        assertEquals(List.of(false, true, false), ticks(model));
        assertEquals("Already stored as Old", state(model.rows().get(0)).place());
        assertEquals("Twice in the source", state(model.rows().get(2)).place());
        onFx(() -> model.rows().get(0).tick(true));
        assertFalse(model.rows().get(0).ticked().get());
    }

    @Test
    void anotherSecretOfAStoredClientReplacesItOrIsAnotherProfile() {
        Profile old = profile("Old", "0oaA", "secret-old");
        PasteSheetViewModel model = model(List.of(old), csv("Acme,0oaA,secret-new," + AT_SANDBOX));
        PasteRow row = model.rows().getFirst();
        assertFalse(row.ticked().get());
        assertEquals("Old", state(row).twin());
        onFx(() -> model.decide(row, PasteRow.Twin.ANOTHER));
        assertEquals("Acme", state(row).name());
        assertTrue(row.ticked().get());
        onFx(() -> model.decide(row, PasteRow.Twin.REPLACE));
        assertEquals("Old", state(row).name());
        add(model);
        Profile stored = workspace().profiles().getFirst();
        assertEquals(1, workspace().profiles().size());
        assertEquals(old.id(), stored.id());
        assertEquals("secret-new", stored.secret().reveal());
        assertEquals("a note", stored.note());
    }

    @Test
    void twoSecretsOfOneClientAreBothDoubtful() {
        PasteSheetViewModel model = model(List.of(), csv("A,0oaA,secret-1," + AT_SANDBOX,
            "B,0oaA,secret-2," + AT_SANDBOX));
        assertEquals(List.of(false, false), ticks(model));
    }

    @Test
    void namesThatAreTakenGetANumber() {
        PasteSheetViewModel model = model(List.of(profile("ACME", "0oaX", "secret-x")),
            csv("Acme,0oaA,secret-a," + AT_SANDBOX, "Acme,0oaB,secret-b," + AT_SANDBOX));
        assertEquals(List.of("Acme (2)", "Acme (3)"), model.rows().stream().map(row -> state(row).name()).toList());
        assertEquals(List.of(true, true), ticks(model));
        onFx(() -> model.rename(model.rows().get(1), "Beta"));
        assertEquals("Beta", state(model.rows().get(1)).name());
        onFx(() -> model.rename(model.rows().get(1), "a\u200bb"));
        assertFalse(model.rows().get(1).ticked().get());
        assertEquals(Mark.FAULT, state(model.rows().get(1)).mark());
    }

    @Test
    void whatNoProfileMayHoldCannotBeTicked() {
        PasteSheetViewModel model = model(List.of(), "{\"client_id\": \"0oaA\", \"client_secret\": \" padded \", \"base_url\": \"" + AT_SANDBOX + "\"}");
        onFx(() -> model.rows().getFirst().tick(true));
        assertEquals(0, model.chosen().get());
        assertEquals(Mark.FAULT, state(model.rows().getFirst()).mark());
    }

    @Test
    void allAreStoredInOneSaveAndAFailureLosesNothing() {
        PasteSheetViewModel model = model(List.of(), csv("A,0oaA,secret-a," + AT_SANDBOX,
            "B,0oaB,secret-b," + AT_SANDBOX));
        failing = true;
        add(model);
        assertEquals(List.of(), added);
        assertEquals(0, workspace().profiles().size());
        assertEquals(2, model.chosen().get());
        assertFalse(model.rows().getFirst().found().secret().isClosed());
        assertTrue(model.feedback().report().get().text().contains("full"), model.feedback().report().get().text());
        failing = false;
        add(model);
        assertEquals(2, workspace().profiles().size());
        assertEquals(workspace().profiles().stream().map(Profile::id).toList(), added);
        assertEquals(List.of("secret-a", "secret-b"),
            workspace().profiles().stream().map(profile -> profile.secret().reveal()).toList());
    }

    @Test
    void theDemoTakesNothing() {
        PasteSheetViewModel model = model(new MemoryStore(contents(List.of(), List.of())),
            csv("A,0oaA,secret-a," + AT_SANDBOX));
        assertFalse(model.canAdd());
        assertTrue(model.obstacle().get().startsWith("This is the demo"));
    }

    @Test
    void closingWipesEverySecret() {
        PasteSheetViewModel model = model(List.of(), csv("A,0oaA,secret-a," + AT_SANDBOX,
            "B,0oaB,secret-b,https://uat.partner.example"));
        List<Secret> secrets = model.rows().stream().map(row -> row.found().secret()).toList();
        onFx(model::close);
        assertTrue(secrets.stream().allMatch(Secret::isClosed));
        assertTrue(model.rows().isEmpty());
    }

    @Test
    void anEnvironmentThatIsAddedIsFoundByEveryRowAtItsHost() {
        PasteSheetViewModel model = model(List.of(), csv("A,0oaA,secret-a,https://uat.partner.example",
            "B,0oaB,secret-b,https://uat.partner.example"));
        Environment partner = new Environment("partner", "Partner", SANDBOX.kind(),
            URI.create("https://uat.partner.example"), "1", SANDBOX.recipe());
        onFx(() -> workspace().saveEnvironment(partner, () -> {}, fault -> {}));
        release();
        assertEquals(List.of(true, true), ticks(model));
        assertSame(partner.id(), Objects.requireNonNull(model.rows().get(1).environment()).id());
    }

    /** A decision about all rows, as after each choice. */
    @Test
    void aThousandRowsAreDecidedQuickly() {
        String rows = IntStream.range(0, 1000).mapToObj(i -> "P" + i + ",client-" + i + ",secret-" + i + "," + AT_SANDBOX)
            .collect(Collectors.joining("\n"));
        PasteSheetViewModel model = model(IntStream.range(0, 2000).mapToObj(i -> profile("S" + i, "stored-" + i,
            "secret-" + i)).toList(), csv(rows));
        long start = System.nanoTime();
        onFx(() -> model.rename(model.rows().getLast(), "Last"));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(1000, model.chosen().get());
        assertTrue(took.toMillis() < 2000, took.toString());
    }

    private static String csv(String... rows) {
        return "name,client_id,client_secret,base_url\n" + String.join("\n", rows) + "\n";
    }

    private static Profile profile(String name, String clientId, String secret) {
        return new Profile(UUID.randomUUID(), name, SANDBOX.id(), clientId, Secret.of(secret), "a note");
    }

    private PasteSheetViewModel model(List<Profile> profiles, String... texts) {
        return model(List.of(), profiles, texts);
    }

    private PasteSheetViewModel model(List<Environment> more, List<Profile> profiles, String... texts) {
        return model(new DiskStore(contents(more, profiles)), texts);
    }

    private PasteSheetViewModel model(ProfileStore store, String... texts) {
        return ConsoleDriver.onFx(() -> {
            Workspace opened = new Workspace(store, new TokenSessions(PasteSheetViewModelTest::refuse, tasks,
                new Ticker(TokenClock.SYSTEM)), tasks);
            workspace = opened;
            Incoming incoming = new Incoming("In files");
            for (String text : texts) {
                incoming.add("", CredentialText.read(text));
            }
            return new PasteSheetViewModel(opened, incoming, null, null);
        });
    }

    private static VaultContents contents(List<Environment> more, List<Profile> profiles) {
        List<Environment> environments = new ArrayList<>(BuiltInEnvironments.builtIn());
        environments.addAll(more);
        return new VaultContents(environments, profiles);
    }

    private Workspace workspace() {
        return Objects.requireNonNull(workspace);
    }

    private static RowState state(PasteRow row) {
        return Objects.requireNonNull(row.state().get());
    }

    private static List<Boolean> ticks(PasteSheetViewModel model) {
        return model.rows().stream().map(row -> row.ticked().get()).toList();
    }

    private void add(PasteSheetViewModel model) {
        onFx(() -> model.add(added::addAll));
        release();
    }

    private void release() {
        try {
            ends.release();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onFx(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }

    private static TokenOutcome refuse(Environment environment, String clientId, Secret secret) {
        throw new IllegalStateException("nothing is sent here");
    }

    /** A store that keeps its profiles, on a disk that may be full. */
    private final class DiskStore implements ProfileStore {
        private final MemoryStore memory;

        DiskStore(VaultContents contents) {
            memory = new MemoryStore(contents);
        }

        @Override
        public VaultContents contents() {
            return memory.contents();
        }

        @Override
        public void save(VaultContents contents) throws VaultException {
            if (failing) {
                throw new VaultException(VaultException.Problem.NOT_SAVED, "The disk is full.");
            }
            memory.save(contents);
        }

        @Override
        public String place() {
            return memory.place();
        }

        @Override
        public boolean isLasting() {
            return true;
        }

        @Override
        public void close() {
            memory.close();
        }
    }
}

package dev.tokenconsole.ui.paste.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.ui.paste.sheet.RowState.Mark;
import dev.tokenconsole.vault.MemoryStore;

/** The rows of the sheet: sure or not ticked, all stored or none. */
class PasteSheetViewModelTest extends PasteRowsFixture {
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
        PasteSheetViewModel model = model(List.of(),
            "{\"client_id\": \"0oaA\", \"client_secret\": \" padded \", \"base_url\": \"" + AT_SANDBOX + "\"}");
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

    @Test
    void aTickByHandIsNotForTheProductionThatItsEnvironmentBecame() {
        URI address = URI.create("https://uat.partner.example");
        Environment partner = new Environment("partner", "Partner", SANDBOX.kind(), address, "1", SANDBOX.recipe());
        PasteSheetViewModel model = model(List.of(partner), List.of(), csv("A,0oaA,secret-a," + address));
        PasteRow row = model.rows().getFirst();
        onFx(() -> row.tick(true));
        assertTrue(row.ticked().get());
        onFx(() -> workspace().saveEnvironment(new Environment("partner", "Partner", PRODUCTION.kind(), address, "1",
            SANDBOX.recipe()), () -> {}, fault -> {}));
        release();
        assertEquals(Mark.PRODUCTION, state(row).mark());
        assertFalse(row.ticked().get());
    }

    /** A decision about all rows, as after each choice. */
    @Test
    void aThousandRowsAreDecidedQuickly() {
        String rows = IntStream.range(0, 1000).mapToObj(i -> "P" + i + ",client-" + i + ",secret-" + i + ","
            + AT_SANDBOX)            .collect(Collectors.joining("\n"));
        PasteSheetViewModel model = model(IntStream.range(0, 2000).mapToObj(i -> profile("S" + i, "stored-" + i,
            "secret-" + i)).toList(), csv(rows));
        long start = System.nanoTime();
        onFx(() -> model.rename(model.rows().getLast(), "Last"));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(1000, model.chosen().get());
        assertTrue(took.toMillis() < 2000, took.toString());
    }
}

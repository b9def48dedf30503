package dev.tokenconsole.ui.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.EarlierResult;
import dev.tokenconsole.ui.check.rows.VaultSource;

/** A result belongs to the credentials and the environment that were asked. */
@Timeout(60)
class CheckResultsTest {
    private static final String CHANGED = "not-checked: The credentials or their environment were changed after the"
        + " check.";

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void anotherNameKeepsItsResultAndAnotherSecretDoesNot() throws Exception {
        try (CheckModelFixture check = checked(CheckModelFixture.of(CheckAndFetchTest::issued, 0, 1, 2))) {
            save(check, 0, old -> new Profile(old.id(), "Z renamed", old.environmentId(), old.clientId(),
                old.secret().copy(), "a note"));
            save(check, 1, old -> new Profile(old.id(), old.name(), old.environmentId(), old.clientId(),
                Secret.of("another secret"), ""));
            save(check, 2, old -> new Profile(old.id(), old.name(), old.environmentId(), "client-9",
                old.secret().copy(), ""));
            assertEquals(List.of("Z renamed valid: ", "Profile 1 " + CHANGED, "Profile 2 " + CHANGED), rows(check));
            check.onFx(check.model::runFailed);
            check.awaitEnd();
            assertEquals(List.of("Z renamed valid: ", "Profile 1 valid: ", "Profile 2 valid: "), rows(check));
        }
    }

    @Test
    void anotherAddressOfTheEnvironmentTakesItsResults() throws Exception {
        try (CheckModelFixture check = checked(CheckModelFixture.of(CheckAndFetchTest::issued, 0, 1))) {
            Environment before = check.workspace.environments().getFirst();
            saveEnvironment(check, new Environment(before.id(), "Renamed", before.kind(), before.baseUrl(),
                before.version(), before.recipe()));
            assertEquals(List.of("Profile 0 valid: ", "Profile 1 valid: "), rows(check));
            saveEnvironment(check, before.withBaseUrl(URI.create("http://127.0.0.1:10")));
            assertEquals(List.of("Profile 0 " + CHANGED, "Profile 1 " + CHANGED), rows(check));
            saveEnvironment(check, before.with(before.options().expecting("https://issuer.example", "")));
            check.onFx(check.model::run);
            check.awaitEnd();
            saveEnvironment(check, before);
            assertEquals(List.of("Profile 0 " + CHANGED, "Profile 1 " + CHANGED), rows(check));
        }
    }

    /** The number of the row that was asked is that of the rows that are there. */
    @Test
    void theRowThatWasAskedForAnotherIsFoundInEachChoice() throws Exception {
        try (CheckModelFixture check = checked(CheckModelFixture.of(CheckAndFetchTest::issued, 5, 1, 1))) {
            assertEquals(List.of(0, 0, 2), shared(check));
            List<Profile> profiles = List.copyOf(check.workspace.profiles());
            check.onFx(() -> check.model.choose(Set.of(profiles.get(1).id(), profiles.get(2).id())));
            assertEquals(List.of(0, 1), shared(check));
            check.onFx(() -> check.model.choose(Set.of(profiles.get(2).id())));
            assertEquals(List.of(0), shared(check));
        }
    }

    @Test
    void theRowThatWasAskedForAnotherIsNotNamedOnceItChanged() throws Exception {
        try (CheckModelFixture check = checked(CheckModelFixture.of(CheckAndFetchTest::issued, 1, 1))) {
            save(check, 0, old -> new Profile(old.id(), old.name(), old.environmentId(), old.clientId(),
                Secret.of("another secret"), ""));
            assertEquals(List.of("Profile 0 " + CHANGED, "Profile 1 valid: "), rows(check));
            assertEquals(List.of(0, 0), shared(check));
        }
    }

    /** The rows of a list were filed by what their environment was. */
    @Test
    void aListIsNotSentToAnEnvironmentThatChanged(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        Path file = Files.writeString(folder.resolve("list.csv"),
            "environment,client_id,client_secret\nbench,one,s1\nbench,two,s2\n");
        try (CheckModelFixture check = CheckModelFixture.of((environment, clientId, secret) -> {
            requests.incrementAndGet();
            return CheckAndFetchTest.issued(environment);
        }, 0)) {
            check.onFx(() -> check.model.open(file, null));
            ConsoleDriver.await("the list").until(() -> check.states().size() == 2);
            Environment before = check.workspace.environments().getFirst();
            saveEnvironment(check, new Environment(before.id(), before.name(), EnvironmentKind.PRODUCTION,
                before.baseUrl(), before.version(), before.recipe()));
            check.onFx(check.model::run);
            check.awaitEnd();
            assertEquals(List.of("not-checked", "not-checked"), check.states());
            assertEquals("The environment Bench was changed after the list was read. Open the list again.",
                ConsoleDriver.onFx(() -> result(check.model.source().get().lines().getFirst()).why()));
            assertEquals(0, requests.get());
        }
    }

    /** The environment changes while the file is read: its rows were filed by what it was before. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aListIsNotSentToAnEnvironmentThatChangedWhileItWasRead(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        Path file = folder.resolve("list.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
        try (CheckModelFixture check = CheckModelFixture.of((environment, clientId, secret) -> {
            requests.incrementAndGet();
            return CheckAndFetchTest.issued(environment);
        }, 0)) {
            check.onFx(() -> check.model.open(file, null));
            try (Writer list = Files.newBufferedWriter(file)) {
                saveEnvironment(check, check.workspace.environments().getFirst()
                    .withBaseUrl(URI.create("http://127.0.0.1:10")));
                list.write("environment,client_id,client_secret\nbench,one,s1\nbench,two,s2\n");
            }
            ConsoleDriver.await("the list").until(() -> check.states().size() == 2);
            check.onFx(check.model::run);
            check.awaitEnd();
            assertEquals(List.of("not-checked", "not-checked"), check.states());
            assertEquals(0, requests.get());
        }
    }

    @Test
    void aReportHasNoFactsOfACheckOfOthers(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("list.csv"),
            "environment,client_id,client_secret\nbench,one,s1\nbench,two,\n");
        try (CheckModelFixture check = checked(CheckModelFixture.of(CheckAndFetchTest::issued, 0))) {
            CheckReport before = ConsoleDriver.onFx(() -> check.model.report().orElseThrow());
            check.onFx(() -> check.model.open(file, null));
            ConsoleDriver.await("the list").until(() -> check.states().size() == 2);
            assertFalse(ConsoleDriver.onFx(() -> check.model.report().isPresent()));
            Instant now = TokenClock.SYSTEM.now();
            check.onFx(() -> check.model.run(check.model.source().get().lines().getFirst()));
            check.awaitEnd();
            CheckReport after = ConsoleDriver.onFx(() -> check.model.report().orElseThrow());
            assertFalse(after.startedAt().isBefore(now), before.startedAt() + " " + after.startedAt());
        }
    }

    /** In a vault of an earlier version, another secret that was entered elsewhere looks the same. */
    @Test
    void aResultOutlivesALockOnlyWhereAnotherSecretWouldBeSeen() throws Exception {
        try (CheckModelFixture check = CheckModelFixture.of(CheckAndFetchTest::issued, 0, 1)) {
            save(check, 1, old -> new Profile(old.id(), old.name(), old.environmentId(), old.clientId(),
                Secret.of("another secret"), ""));
            checked(check);
            Map<UUID, EarlierResult> results =
                ConsoleDriver.onFx(() -> ((VaultSource) check.model.source().get()).results());
            assertEquals(2, results.size());
            List<Boolean> known = ConsoleDriver.onFx(() -> new CheckMemory.Past("all", each -> true, Instant.EPOCH,
                Duration.ZERO, false, results, List.of()).rows(check.workspace).lines().stream()
                .map(line -> line.now().result() != null).toList());
            assertEquals(List.of(false, true), known);
        }
    }

    private static CheckModelFixture checked(CheckModelFixture check) {
        check.onFx(check.model::run);
        check.awaitEnd();
        return check;
    }

    private static void save(CheckModelFixture check, int index, UnaryOperator<Profile> change) throws Exception {
        CountDownLatch saved = new CountDownLatch(1);
        check.onFx(() -> check.workspace.save(change.apply(check.workspace.profiles().get(index)), saved::countDown,
            fault -> {}));
        saved.await();
    }

    private static void saveEnvironment(CheckModelFixture check, Environment environment) throws Exception {
        CountDownLatch saved = new CountDownLatch(1);
        check.onFx(() -> check.workspace.saveEnvironment(environment, saved::countDown, fault -> {}));
        saved.await();
    }

    /** In the order of the vault, which that of the rows may leave when a name changes. */
    private static List<String> rows(CheckModelFixture check) {
        return ConsoleDriver.onFx(() -> check.workspace.profiles().stream().map(profile ->
            check.model.source().get().lines().stream().filter(line -> profile.id().equals(line.row().profile()))
                .map(line -> line.row().name() + " " + line.now().state().id().replace("-with-findings", "") + ": "
                    + (line.now().standing().name().equals("VALID") ? "" : result(line).why()))
                .findFirst().orElseThrow()).toList());
    }

    private static List<Integer> shared(CheckModelFixture check) {
        return ConsoleDriver.onFx(() -> check.model.source().get().lines().stream()
            .map(line -> result(line).sameAs()).toList());
    }

    private static CheckedRow result(CheckLine line) {
        return Objects.requireNonNull(line.now().result());
    }
}

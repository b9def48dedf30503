package dev.tokenconsole.ui.secret;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javafx.application.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.live.TokenSessions;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.vault.MemoryStore;
import dev.tokenconsole.vault.contents.VaultContents;

/** Profiles with one secret are found, also among ten thousand, and the FX thread does not wait for that. */
class SecretTwinsTest {
    private static final Duration FRAME = Duration.ofMillis(16);
    private static final int MANY = 10_000;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theOthersAreFoundAndTheChangedOnesToo() {
        Workspace workspace = open(List.of(profile("Acme", 0, "one"), profile("Beta", 1, "one"),
            profile("Gamma", 0, "two"), profile("Demo", 2, "one")));
        Profile first = workspace.profiles().getFirst();
        SecretTwins twins = looking(workspace, first);
        await(twins, "Beta");
        Profile gamma = workspace.profiles().get(2);
        Profile changed =
            new Profile(gamma.id(), "Gamma", gamma.environmentId(), "client", Secret.of("one"), "");
        run(() -> workspace.save(changed, () -> {}, fault -> {
            throw new IllegalStateException(fault);
        }));
        await(twins, "Beta", "Gamma");
        run(twins::stop);
        await(twins);
    }

    @Test
    void tenThousandOfTheGreatestLengthCostNoFrame() {
        String longest = "s".repeat(1023);
        List<Profile> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(profile("P" + i, 0, longest + (i % 5000 == 0 ? "x" : "y")));
        }
        Workspace workspace = open(all);
        SecretTwins twins = new SecretTwins(workspace);
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 10; i++) {
            long nanos = ConsoleDriver.onFx(() -> {
                long start = System.nanoTime();
                twins.look(all.getFirst().id(), () -> all.getFirst().secret().copy());
                return System.nanoTime() - start;
            });
            best = best.toNanos() < nanos ? best : Duration.ofNanos(nanos);
        }
        await(twins, "P5000");
        assertTrue(best.compareTo(FRAME) < 0, best::toString);
        run(twins::stop);
    }

    private Workspace open(List<Profile> profiles) {
        FxTasks tasks = new FxTasks(Platform::runLater);
        return ConsoleDriver.onFx(() -> new Workspace(
            new MemoryStore(new VaultContents(BuiltInEnvironments.builtIn(), profiles)),
            new TokenSessions((environment, client, secret) -> TestOutcomes.issued(clock), tasks, new Ticker(clock)),
            tasks));
    }

    private static Profile profile(String name, int environment, String secret) {
        List<Environment> all = BuiltInEnvironments.builtIn();
        return new Profile(UUID.randomUUID(), name, all.get(environment == 2 ? all.size() - 1 : environment).id(),
            "client", Secret.of(secret), "");
    }

    private static SecretTwins looking(Workspace workspace, Profile profile) {
        return ConsoleDriver.onFx(() -> {
            SecretTwins twins = new SecretTwins(workspace);
            twins.look(profile.id(), () -> profile.secret().copy());
            return twins;
        });
    }

    private static void await(SecretTwins twins, String... names) {
        ConsoleDriver.await(List.of(names).toString()).until(() -> ConsoleDriver.onFx(() ->
            twins.found().get().stream().map(Profile::name).toList().equals(List.of(names))));
    }

    private static void run(Runnable work) {
        ConsoleDriver.onFx(() -> {
            work.run();
            return true;
        });
    }
}

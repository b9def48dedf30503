package dev.tokenconsole.ui.live;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.beans.property.SimpleObjectProperty;

import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.bench.Figures;
import dev.tokenconsole.bench.FxWaits;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.TestKey;

/** The time that the verification of a token takes from what does not wait for it: a copy, the window. */
public final class VerificationFigures {
    private static final int ROUNDS = 20;
    private static final int HUGE_ROUNDS = 30;
    private static final int HUGE = 700_000;
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    private VerificationFigures() {}

    /** Prints the time until a fetched token is copied, with and without a slow key server, and a huge one's cost. */
    public static void print(PrintStream out) throws Exception {
        FxToolkit.registerPrimaryStage();
        Figures without = new Figures();
        Figures with = new Figures();
        Figures verdict = new Figures();
        for (int round = -2; round < ROUNDS; round++) {
            Figures[] into = round < 0 ? new Figures[] {new Figures(), new Figures(), new Figures()}
                : new Figures[] {without, with, verdict};
            copied(false, into[0], new Figures());
            copied(true, into[1], into[2]);
        }
        out.printf("response until its header is copied, without keys:  %s%n", without);
        out.printf("the same, while the key server takes %d s:           %s%n", SLOW.toSeconds(), with);
        out.printf("until the verdict:                                  %s%n", verdict);
        huge(out);
    }

    private static void copied(boolean keys, Figures copied, Figures judged) throws Exception {
        try (KeyServer server = KeyServer.start()) {
            server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
            CountDownLatch gate = server.hold();
            try (VerifyingWorkspace open = new VerifyingWorkspace(Files.createTempDirectory("keys"), keys
                    ? VerifyingWorkspace.withKeys(server.url("/keys")) : TestFetcher.environment(server.url("/")))) {
                open.token.set(KEY.sign("RS256", HEADER, "{\"sub\":\"a\"}"));
                CompletableFuture<Long> end = new CompletableFuture<>();
                long begun = VerifyingWorkspace.onFx(() -> {
                    TokenViewModel model = new TokenViewModel(open.workspace, new TokenClipboard(new SecretClipboard(),
                        open.ticker, () -> Duration.ofSeconds(30)), open.ticker,
                        new SimpleObjectProperty<>(open.workspace.profiles().getFirst()), new DeclinedOffers());
                    long now = System.nanoTime();
                    model.copyHeader();
                    model.headerCopy().pending().subscribe(pending -> {
                        if (pending == null) {
                            end.complete(System.nanoTime());
                        }
                    });
                    return now;
                });
                copied.addNanos(end.get(30, TimeUnit.SECONDS) - begun);
                if (keys) {
                    CompletableFuture.delayedExecutor(SLOW.toMillis(), TimeUnit.MILLISECONDS).execute(gate::countDown);
                    open.verdict();
                    judged.addNanos(System.nanoTime() - begun);
                }
            }
        }
    }

    /** Tokens of nearly a megabyte are fetched, decoded and verified, while the FX thread is given small tasks. */
    private static void huge(PrintStream out) throws Exception {
        try (KeyServer server = KeyServer.start()) {
            server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
            List<String> tokens = List.of("a", "b").stream().map(letter ->
                KEY.sign("RS256", HEADER, "{\"sub\":\"" + letter.repeat(HUGE) + "\"}")).toList();
            try (VerifyingWorkspace open = new VerifyingWorkspace(Files.createTempDirectory("keys"),
                    VerifyingWorkspace.withKeys(server.url("/keys")))) {
                for (boolean counts : new boolean[] {false, true}) {
                    CountDownLatch done = new CountDownLatch(1);
                    FxWaits waits = new FxWaits();
                    Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < HUGE_ROUNDS; i++) {
                            open.fetch(tokens.get(i % 2));
                            open.verdict();
                        }
                        done.countDown();
                    });
                    waits.until(done);
                    if (counts) {
                        waits.print("%d tokens of %d characters fetched and verified".formatted(
                            HUGE_ROUNDS, tokens.getFirst().length()), out);
                    }
                }
            }
        }
        ConsoleDriver.onFx(() -> true);
    }
}

package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import javafx.collections.FXCollections;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** Whatever is pasted and however it is changed: the verdict that is shown is that of the token that is shown. */
class VerdictOfShownTokenTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final TestKey FORGER = TestKey.of("RS256", "other");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";
    private static final String GOOD = KEY.sign("RS256", HEADER, "{\"sub\":\"good\"}");
    private static final String EVIL = FORGER.sign("RS256", HEADER, "{\"sub\":\"evil\"}");
    private static final String PEM = "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(KEY.publicKey().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    /** Characters of a token, those that end one, and those that no token has. */
    private static final String EDITS = "AQgw-_09.~ \n\"=%+é";

    @TempDir
    Path state;
    private final CallbackQueue ends = new CallbackQueue();
    private NetworkCheck network;
    private KeySource keys;
    private InspectViewModel inspect;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        TestClock clock = new TestClock(NetworkCheck.NOW);
        network = new NetworkCheck(state, clock);
        keys = new KeySource.Given(((KeySetReading.Read) KeyText.read(PEM)).keys(), "");
        inspect = ConsoleDriver.onFx(() -> {
            Ticker ticker = new Ticker(clock);
            return new InspectViewModel(new FxTasks(ends), ticker,
                new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30)),
                FXCollections.observableArrayList(), network.check());
        });
        run(() -> inspect.signature().give(PEM));
        ends.release();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void anyOneCharacterEditLosesTheVerdictBefore() throws InterruptedException {
        Random random = new Random(15);
        for (int i = 0; i < 80; i++) {
            show(GOOD);
            assertEquals("valid", said());
            // Half of the edits are in the signature, which is no part of what is decoded.
            int at = i % 2 == 0 ? GOOD.lastIndexOf('.') + 1 + random.nextInt(342) : random.nextInt(GOOD.length());
            char other = EDITS.charAt(random.nextInt(EDITS.length()));
            String edited = GOOD.substring(0, at) + other + GOOD.substring(at + random.nextInt(2));
            show(edited);
            assertEquals(expected(edited), said(), edited);
        }
    }

    /** Whichever of two tokens is shown, in whatever it is wrapped: the verdict is not that of the other one. */
    @Test
    void theVerdictIsOfTheTokenOfTheClaims() throws InterruptedException {
        for (String text : PastedTexts.ofTwo(EVIL, GOOD)) {
            show(text);
            assertEquals(expected(text), said(), text);
            String claims = VerifyingWorkspace.onFx(inspect::payloadJson);
            assertEquals(!claims.contains("good"), !said().equals("valid"), text);
            inspect.token().ifPresent(token -> assertEquals(claims,
                ((DecodeResult.Jwt) JwtDecoder.decode(token)).payload().json(), text));
        }
    }

    @Test
    void aTokenInAnyWrappingIsVerified() throws InterruptedException {
        for (String text : PastedTexts.of(GOOD)) {
            show(text);
            assertEquals("valid", said(), text);
        }
    }

    @Test
    void aTokenBesideAnotherIsVerifiedWithAWarning() throws InterruptedException {
        show(GOOD + "\n" + EVIL);
        assertEquals("valid", said());
        assertTrue(VerifyingWorkspace.onFx(() -> inspect.shown().get()).isAmbiguous());
    }

    /** No key is needed for it, and no choice of keys takes it away. */
    @Test
    void aTokenThatNoKeyHelpsHasTheVerdictOfTheTerminal() throws InterruptedException {
        String[] parts = GOOD.split("\\.", -1);
        String signature = "\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2] + "\"";
        String payload = "\"payload\":\"" + parts[1] + "\"";
        String flattened = "{" + payload + "," + signature + "}";
        for (String text : List.of(flattened, "{" + payload + ",\"signatures\":[{" + signature + "}]}",
                "the token: " + flattened)) {
            show(text);
            assertEquals("impossible json-form", said());
            run(() -> inspect.signature().kind().set(InspectSignatureViewModel.Kind.SECRET));
            run(() -> inspect.signature().kind().set(InspectSignatureViewModel.Kind.GIVEN));
            assertEquals("impossible json-form", said());
        }
        show("eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA");
        assertEquals("impossible encrypted", said());
        show("{\"protected\":\"eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0\",\"ciphertext\":\"AA\",\"tag\":\"AA\"}");
        assertEquals("impossible encrypted", said());
        show(GOOD);
        assertEquals("valid", said());
        show("{\"iss\":\"https://id.example\",\"sub\":\"claims alone\"}");
        assertEquals("", said());
    }

    @Test
    void aVerdictThatComesAfterAnEditIsDropped() throws InterruptedException {
        run(() -> inspect.text().set(GOOD));
        ends.release();
        ends.awaitEnd();
        String forged = GOOD.substring(0, GOOD.length() - 9) + (GOOD.charAt(GOOD.length() - 9) == 'A' ? 'B' : 'A')
            + GOOD.substring(GOOD.length() - 8);
        run(() -> inspect.text().set(forged));
        ends.release();
        assertEquals("", said());
        ends.release();
        settle();
        assertEquals("invalid other-bytes", said());
    }

    /** Keys that are still being read when a token comes are tried with it. */
    @Test
    void keysThatComeAfterTheTokenThatTheyWereGivenBeforeVerifyIt() throws InterruptedException {
        run(inspect.signature()::forget);
        run(() -> inspect.signature().give(PEM));
        ends.awaitEnd();
        run(() -> inspect.text().set(GOOD));
        ends.release();
        ends.release();
        settle();
        assertEquals("valid", said());
    }

    /** A large file takes longer to read than a small one. */
    @Test
    void aFileThatWasDroppedBeforeTheTextThatIsThereDoesNotReplaceIt() throws Exception {
        Path first = Files.writeString(state.resolve("first.txt"), EVIL);
        Path second = Files.writeString(state.resolve("second.txt"), GOOD);
        run(() -> inspect.read(first));
        ends.awaitEnd();
        run(() -> inspect.text().set(GOOD));
        ends.release();
        assertEquals(GOOD, VerifyingWorkspace.onFx(() -> inspect.text().get()));
        ends.release();
        settle();
        assertEquals("valid", said());
        run(() -> inspect.read(first));
        ends.awaitEnd();
        run(() -> inspect.read(second));
        ends.release();
        assertEquals(EVIL, VerifyingWorkspace.onFx(() -> inspect.text().get()));
        ends.release();
        ends.release();
        assertEquals(GOOD, VerifyingWorkspace.onFx(() -> inspect.text().get()));
    }

    /** Sets {@code text}: what was known is unknown at once, until it is known anew. */
    private void show(String text) throws InterruptedException {
        if (VerifyingWorkspace.onFx(() -> inspect.text().get()).equals(text)) {
            return;
        }
        run(() -> {
            inspect.text().set(text);
            assertInstanceOf(SignatureState.Unknown.class, inspect.signature().state().get());
        });
        ends.release();
        settle();
    }

    private void settle() throws InterruptedException {
        while (VerifyingWorkspace.onFx(() -> inspect.signature().state().get()) instanceof SignatureState.Running) {
            ends.release();
        }
    }

    /** The verdict on the token that the decoder reads in {@code text}; empty if it reads none. */
    private String expected(String text) {
        return JwtDecoder.find(text).signed().map(compact -> NetworkCheck.said(network.check().check(compact, keys)))
            .orElse("");
    }

    private String said() {
        return VerifyingWorkspace.onFx(() -> inspect.signature().state().get()).verdict()
            .map(NetworkCheck::said).orElse("");
    }

    private static void run(Runnable action) {
        VerifyingWorkspace.onFx(() -> {
            action.run();
            return true;
        });
    }
}

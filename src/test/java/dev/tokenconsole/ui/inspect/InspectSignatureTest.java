package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** A pasted token is verified with keys that were chosen here; nothing is asked before that is wanted. */
class InspectSignatureTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final TestKey FORGER = TestKey.of("RS256", "other");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    @TempDir
    Path state;
    private final TestClock clock = new TestClock(NetworkCheck.NOW);
    private final ObservableList<Environment> environments = FXCollections.observableArrayList();
    private KeyServer server;
    private NetworkCheck network;
    private InspectViewModel inspect;
    private InspectSignatureViewModel signature;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws IOException {
        server = KeyServer.start();
        server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
        network = new NetworkCheck(state, clock);
        inspect = ConsoleDriver.onFx(() -> {
            Ticker ticker = new Ticker(clock);
            return new InspectViewModel(FxTasks.onFxThread(), ticker,
                new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30)), environments,
                network.check());
        });
        signature = inspect.signature();
    }

    @AfterEach
    void close() {
        server.close();
        network.close();
    }

    @Test
    void theEnvironmentIsChosenByTheIssuerAndAskedOnlyWhenThatIsWanted() {
        URI issuer = server.url("/issuer");
        discoverable(issuer);
        run(() -> environments.setAll(VerifyingWorkspace.expecting(issuer)));
        paste(KEY.sign("RS256", HEADER, "{\"iss\":\"" + issuer + "\"}"));
        assertEquals(environments.getFirst(), VerifyingWorkspace.onFx(() -> signature.environment().get()));
        // A check that was begun is running or judged: it begins in the same step in which the environment is chosen.
        assertInstanceOf(SignatureState.Unknown.class, VerifyingWorkspace.onFx(() -> signature.state().get()));
        assertEquals(List.of(), server.requests());
        run(signature::fetchKeys);
        assertEquals("valid", verdict());
        assertTrue(server.requests().contains("/keys"));
    }

    @Test
    void noEnvironmentIsChosenWhereTwoExpectTheIssuer() {
        URI issuer = server.url("/issuer");
        run(() -> environments.setAll(VerifyingWorkspace.expecting(issuer),
            VerifyingWorkspace.expecting(issuer).withBaseUrl(server.url("/other"))));
        paste(KEY.sign("RS256", HEADER, "{\"iss\":\"" + issuer + "\"}"));
        assertNull(VerifyingWorkspace.onFx(() -> signature.environment().get()));
        run(signature::fetchKeys);
        assertEquals(List.of(), server.requests());
    }

    @Test
    void theServerThatATokenNamesSeesNoConnection() throws IOException {
        try (HostileServer canary = HostileServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            run(() -> environments.setAll(VerifyingWorkspace.withKeys(server.url("/keys"))));
            String there = canary.base().toString();
            for (String member : List.of("\"jku\":\"" + there + "/keys\"", "\"x5u\":\"" + there + "/chain\"",
                    "\"jwk\":" + FORGER.jwk("\"kid\":\"k1\",\"x5u\":\"" + there + "\","), "\"x5c\":[\"" + there + "\"]",
                    "\"iss\":\"" + there + "\"")) {
                paste(FORGER.sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"k1\"," + member + "}",
                    "{\"iss\":\"" + there + "\",\"jku\":\"" + there + "\"}"));
                run(() -> {
                    signature.environment().set(environments.getFirst());
                    signature.fetchKeys();
                });
                assertEquals("invalid", verdict());
            }
            assertEquals(0, canary.connections());
        }
    }

    @Test
    void aGivenKeyVerifiesEachTokenThatIsPasted() throws IOException {
        Path pem = Files.writeString(state.resolve("issuer.pem"), "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(KEY.publicKey().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
        paste(KEY.sign("RS256", HEADER, "{}"));
        run(() -> signature.give(pem));
        assertEquals("valid", verdict());
        assertEquals("issuer.pem", ((SignatureVerdict.Valid) state().verdict().orElseThrow()).origin().place());
        paste(FORGER.sign("RS256", HEADER, "{\"sub\":\"another\"}"));
        assertEquals("invalid", verdict());
        run(signature::forget);
        assertEquals(SignatureState.unknown(), state());
        paste(KEY.sign("RS256", HEADER, "{\"sub\":\"third\"}"));
        assertEquals(SignatureState.unknown(), state());
    }

    @Test
    void aTextWithoutKeysIsRefusedInWords() {
        paste(KEY.sign("RS256", HEADER, "{}"));
        run(() -> signature.give("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"));
        ConsoleDriver.await("the reason").until(() -> VerifyingWorkspace.onFx(
            () -> signature.problem().get().startsWith("There is a private key in it.")));
        assertEquals(SignatureState.unknown(), state());
    }

    /** The addresses that are asked are those that the environments have now, and no verdict outlives its source. */
    @Test
    void aChangedEnvironmentIsAskedAtItsNewAddressAndItsVerdictIsGone() {
        server.publish("/new", BentCase.set(FORGER.jwk("\"kid\":\"k1\",")));
        Environment before = VerifyingWorkspace.withKeys(server.url("/keys"));
        run(() -> environments.setAll(before));
        paste(KEY.sign("RS256", HEADER, "{}"));
        run(() -> {
            signature.environment().set(before);
            signature.fetchKeys();
        });
        assertEquals("valid", verdict());
        run(() -> environments.setAll(VerifyingWorkspace.withKeys(server.url("/new"))));
        assertEquals(SignatureState.unknown(), state());
        run(signature::fetchKeys);
        assertEquals("invalid", verdict());
        assertEquals(List.of("/keys", "/new"), server.requests());
        run(environments::clear);
        assertEquals(SignatureState.unknown(), state());
        run(signature::fetchKeys);
        assertEquals(false, VerifyingWorkspace.onFx(signature::canFetch));
        assertEquals(List.of("/keys", "/new"), server.requests());
    }

    @Test
    void anotherSourceOfKeysHasAVerdictOfItsOwn() {
        run(() -> environments.setAll(VerifyingWorkspace.withKeys(server.url("/keys"))));
        paste(KEY.sign("RS256", HEADER, "{}"));
        for (Runnable change : List.<Runnable>of(() -> signature.environment().set(null),
                () -> signature.kind().set(InspectSignatureViewModel.Kind.SECRET),
                () -> signature.kind().set(InspectSignatureViewModel.Kind.GIVEN))) {
            run(() -> {
                signature.environment().set(environments.getFirst());
                signature.fetchKeys();
            });
            assertEquals("valid", verdict());
            run(change);
            assertEquals(SignatureState.unknown(), state());
        }
    }

    /** Its keys are those of the environment; its claims are compared with what that expects. */
    @Test
    void theChosenEnvironmentExpectsItsOwnTokens() {
        Environment here = VerifyingWorkspace.withKeys(server.url("/keys"));
        Environment expecting = here.with(here.options().expecting("https://here.example", "api://here"));
        run(() -> environments.setAll(expecting));
        paste(KEY.sign("RS256", HEADER, "{\"iss\":\"https://evil.example\",\"aud\":\"api://here\",\"cid\":\"c\"}"));
        assertEquals(List.of(), findings());
        run(() -> signature.environment().set(expecting));
        assertEquals(List.of("MISMATCH ISSUER", "OK AUDIENCE"), findings());
        run(() -> environments.setAll(here));
        assertEquals(List.of(), findings());
    }

    private List<String> findings() {
        return VerifyingWorkspace.onFx(() -> inspect.findings().getValue().stream()
            .map(finding -> finding.level() + " " + finding.subject()).toList());
    }

    @Test
    void aSharedSecretIsWipedWhereItWasTakenFrom() {
        String secret = "a secret of more than thirty-two bytes";
        paste(TestKey.hmac("HS256", secret.getBytes(StandardCharsets.UTF_8), "{\"alg\":\"HS256\"}", "{}"));
        char[] typed = secret.toCharArray();
        run(() -> signature.verify(typed, KeySource.SharedSecret.Form.TEXT));
        assertEquals("valid", verdict());
        char[] wiped = new char[typed.length];
        Arrays.fill(wiped, '\0');
        assertEquals(new String(wiped), new String(typed));
    }

    @Test
    void aDroppedFileIsATokenOrTheKeysForOne() throws IOException {
        Path token = Files.writeString(state.resolve("token.txt"), KEY.sign("RS256", HEADER, "{}") + "\n");
        Path keys = Files.writeString(state.resolve("keys.json"), BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
        run(() -> inspect.read(token));
        ConsoleDriver.await("the token").until(() -> VerifyingWorkspace.onFx(() -> inspect.token().isPresent()
            && inspect.shown().get() != null));
        run(() -> inspect.read(keys));
        assertEquals("valid", verdict());
    }

    /** As a shell under Windows writes them; the terminal reads them, too. */
    @Test
    void aFileInAnotherEncodingHoldsTheSameTokenAndKeys() throws IOException {
        String token = KEY.sign("RS256", HEADER, "{}");
        Path wide = Files.write(state.resolve("token.txt"), ("\ufeff" + token).getBytes(StandardCharsets.UTF_16LE));
        Path marked = Files.writeString(
            state.resolve("keys.json"), "\ufeff" + BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
        run(() -> inspect.read(wide));
        ConsoleDriver.await("the token").until(() -> VerifyingWorkspace.onFx(() -> inspect.token().isPresent()));
        run(() -> inspect.read(marked));
        assertEquals("valid", verdict());
    }

    private void discoverable(URI issuer) {
        server.publish("/issuer/.well-known/openid-configuration",
            "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + server.url("/keys") + "\"}");
    }

    private void paste(String token) {
        InspectedToken before = VerifyingWorkspace.onFx(() -> inspect.shown().get());
        run(() -> inspect.text().set(token));
        ConsoleDriver.await("the decoded token").until(() -> VerifyingWorkspace.onFx(() ->
            inspect.shown().get() != before));
    }

    private SignatureState state() {
        return VerifyingWorkspace.onFx(() -> signature.state().get());
    }

    private String verdict() {
        ConsoleDriver.await("a verdict").until(() -> state().verdict().isPresent());
        return state().verdict().orElseThrow().kind();
    }

    private static void run(Runnable action) {
        VerifyingWorkspace.onFx(() -> {
            action.run();
            return true;
        });
    }
}

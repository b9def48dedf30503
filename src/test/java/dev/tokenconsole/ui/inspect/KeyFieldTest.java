package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import javafx.collections.FXCollections;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** Keys that are given in Inspect as a text or a file: each is used, or told why not. */
class KeyFieldTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String HIDDEN =
        "The field was emptied: a private key or a secret does not stay on the screen.";
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    @TempDir
    Path state;
    private InspectViewModel inspect;
    private InspectSignatureViewModel signature;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        TestClock clock = new TestClock(NetworkCheck.NOW);
        inspect = ConsoleDriver.onFx(() -> {
            Ticker ticker = new Ticker(clock);
            return new InspectViewModel(FxTasks.onFxThread(), ticker,
                new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30)),
                FXCollections.observableArrayList(), new SignatureCheck(KeyFinder.NONE));
        });
        signature = inspect.signature();
    }

    @Test
    void theFieldOfKeysForgetsWhatIsTakenOutAndShowsNoPrivateKey() {
        paste(KEY.sign("RS256", HEADER, "{}"));
        TextInputControl field = VerifyingWorkspace.onFx(() -> {
            signature.kind().set(InspectSignatureViewModel.Kind.GIVEN);
            return (TextInputControl) new KeySourceView(signature, () -> { }).lookup("#inspect-keys-text");
        });
        run(() -> field.setText(BentCase.set(KEY.jwk("\"kid\":\"k1\","))));
        assertEquals("valid", verdict());
        run(field::clear);
        assertEquals(SignatureState.unknown(), state());
        assertEquals("", VerifyingWorkspace.onFx(() -> signature.given().get()));
        run(() -> field.setText(KEY.jwk("\"kid\":\"k1\",\"d\":\"AQAB\",")));
        assertEquals("", VerifyingWorkspace.onFx(field::getText));
        assertEquals("There is a private key in it. Give public keys alone. " + HIDDEN, problem());
        run(() -> field.setText("{\"x\":{\"d\":1},\"keys\":[" + KEY.jwk("\"kid\":\"k1\",") + "]}"));
        assertEquals("valid", verdict());
        assertEquals("1 usable key " + HIDDEN, VerifyingWorkspace.onFx(() -> signature.given().get()));
        // In base64 alone it is known to be private once it is read.
        run(() -> field.setText("MHcCAQEEIKhOKEvI/YdCEVF9OYm9ZOtVQoAN45Mo6m/kHkJ6+QKQoAoGCCqGSM49AwEHoUQDQgAENbJYyRuy"
            + "0g9T9JodGXmdqdKGGtg4pultvJWkZT82mo6T5hjMgXdJJGjUdstuT6BqiWOmesw2Lm4mZxyYULpxbA=="));
        assertEquals("There is a private key in it. Give public keys alone. " + HIDDEN, problem());
        assertEquals("", VerifyingWorkspace.onFx(field::getText));
        for (String hidden : List.of("LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCkFBQUEK",
                "{\\\"kty\\\":\\\"EC\\\",\\\"d\\\":\\\"AA\\\"}",
                "<RSAKeyValue><Modulus>AQAB</Modulus><D>AQAB</D></RSAKeyValue>", "PuTTY-User-Key-File-2: ssh-rsa\nA",
                "MHcCAQEEIKhOKEvI/YdCEVF9OYm9ZOtVQoAN45Mo6m/kHkJ6+QKQoAoGCCqGSM49AwEHoUQ")) {
            run(() -> field.setText("hello"));
            assertEquals("It is no key set, and no public key or certificate in PEM or DER.", problem());
            run(() -> field.setText(hidden));
            assertEquals("There is a private key in it. Give public keys alone. " + HIDDEN, problem());
            assertEquals("", VerifyingWorkspace.onFx(field::getText));
        }
        // The beginning of a PKCS#12 file.
        run(() -> field.setText("MIIBIgIBAzCC" + "A".repeat(40)));
        assertEquals("This is a PKCS#12 file. openssl pkcs12 -in FILE -clcerts -nokeys prints its certificate in PEM. "
            + HIDDEN, problem());
        run(() -> field.setText("{\"issuer\":\"https://a.example\",\"jwks_uri\":\"https://a.example/k\"}"));
        assertEquals("These are the metadata of an issuer, and no key set. Expect the issuer https://a.example in an "
            + "environment, whose keys can be fetched then.", problem());
    }

    /** Wherever the focus is beside the fields: nothing else on this tab takes a text. */
    @Test
    void keysThatArePastedBesideTheFieldsAreTaken() throws IOException {
        paste(KEY.sign("RS256", HEADER, "{}"));
        KeySourceView view = VerifyingWorkspace.onFx(() -> new KeySourceView(signature, () -> { }));
        run(() -> view.take(Base64.getEncoder().encodeToString(KEY.publicKey().getEncoded())));
        assertEquals("valid", verdict());
        assertEquals(InspectSignatureViewModel.Kind.GIVEN, VerifyingWorkspace.onFx(() -> signature.kind().get()));
        Path der = Files.write(state.resolve("key.der"), KEY.publicKey().getEncoded());
        run(() -> signature.forget());
        run(() -> inspect.read(der));
        assertEquals("valid", verdict());
    }

    private String problem() {
        ConsoleDriver.await("a problem").until(() -> VerifyingWorkspace.onFx(() ->
            !signature.problem().get().isEmpty()));
        return VerifyingWorkspace.onFx(() -> signature.problem().get());
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

package dev.tokenconsole.ui.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestCertificates;

/** The connection to an environment: proxy, TLS and trusted authorities. */
class EnvironmentConnectionTest extends EnvironmentScreen {
    @Test
    void aFileIsShownBeforeItsCertificatesAreTrusted() throws Exception {
        edit("sandbox");
        file.set(TestCertificates.file(home));
        console.click("environment-choose-file").awaitFocus("environment-distrust");
        String shown = shown("environment-offer");
        CertificateFacts facts = CertificateFacts.of(TestCertificates.authority());
        assertTrue(shown.contains(facts.fingerprint()), shown);
        assertTrue(shown.contains(facts.subject()), shown);
        assertTrue(shown.contains("Nothing in it is trusted yet."), shown);
        console.click("environment-distrust");
        assertFalse(console.shows("environment-trusted"));
        console.click("environment-choose-file").awaitFocus("environment-distrust");
        console.click("environment-save");
        console.awaitText("environment-report", "A file was chosen, but not whether to trust it");
        console.click("environment-trust");
        assertTrue(shown("environment-trusted").contains(facts.fingerprint()));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of(TestCertificates.authority()),
            contents().environments().getFirst().transport().authorities());
        console.unlock();
        edit("sandbox");
        console.click("environment-distrust-0");
        assertFalse(console.shows("environment-trusted"));
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of(), contents().environments().getFirst().transport().authorities());
    }

    @Test
    void aFileThatIsNoneIsExplained() throws Exception {
        edit("sandbox");
        file.set(Files.writeString(home.resolve("picture.png"), "\u0089PNG"));
        console.click("environment-choose-file");
        console.awaitText("environment-offer-why", "contains no certificate. Choose a file in PEM");
        file.set(TestCertificates.file(home));
        console.click("environment-choose-file").awaitFocus("environment-distrust");
        assertFalse(console.shows("environment-offer-why"));
    }

    @Test
    void tls12IsMarkedAsWeaker() throws Exception {
        edit("sandbox");
        assertFalse(console.shows("environment-tls12-weaker"));
        console.click("environment-tls12");
        console.awaitText("environment-tls12-weaker", "TLS 1.2 is weaker than 1.3");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        console.choose("Acme Treasury");
        console.awaitText("token-address", "TLS 1.2 allowed");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertTrue(contents().environments().getFirst().transport().allowsTls12());
    }

    @Test
    void aProxyIsChosenAndKept() throws Exception {
        edit("sandbox");
        assertFalse(console.shows("environment-proxy-host"));
        choose("environment-proxy", Route.MANUAL);
        replace("environment-proxy-host", "http://proxy.example.com:3128");
        console.click("environment-save").awaitFocus("environment-proxy-host");
        assertEquals("Enter only the host, such as proxy.example.com, without http:// and without a port.",
            console.text("environment-proxy-host-problem"));
        assertEquals("A port is a number from 1 to 65535.", console.text("environment-proxy-port-problem"));
        replace("environment-proxy-host", "proxy.example.com");
        replace("environment-proxy-port", "3128");
        console.click("environment-save").awaitFocus("environment-proxy-host");
        assertTrue(console.text("environment-proxy-host-problem").contains("http://"));
        replace("environment-base-url", "https://api.example.com");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(new ProxyChoice.Manual("proxy.example.com", 3128),
            contents().environments().getFirst().transport().proxy());
    }

    /** The texts in the part with that id. */
    private String shown(String id) {
        Node part = console.node(id);
        return ConsoleDriver.onFx(() -> part.lookupAll(".label").stream().filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText()).collect(Collectors.joining(" ")).replace("\n", ""));
    }
}

package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.signature.ImpossibleReason;

/** A fetched token that is encrypted or in JSON form has its verdict in sight, as one in compact form has. */
class OtherFormTest {
    private static final String HEADER = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0";

    @TempDir
    private Path state;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void itsVerdictIsInTheChipAndInATab() {
        try (VerifyingWorkspace open =
                new VerifyingWorkspace(state, TestFetcher.environment(URI.create("http://[::1]")))) {
            TokenTabs tabs = VerifyingWorkspace.onFx(() -> shown(open));
            show(open, tabs, HEADER + "..AAAA.AAAA.AAAA", ImpossibleReason.ENCRYPTED.text());
            show(open, tabs, "{\"protected\":\"" + HEADER + "\",\"ciphertext\":\"AAAA\"}",
                ImpossibleReason.ENCRYPTED.text());
            show(open, tabs, "{\"protected\":\"eyJhbGciOiJSUzI1NiJ9\",\"payload\":\"e30\",\"signature\":\"AAAA\"}",
                ImpossibleReason.JSON_FORM.text());
            open.fetch("an-opaque-token-0123456789");
            assertFalse(VerifyingWorkspace.onFx(() -> tabs.lookup("#signature-chip").isVisible()));
            assertEquals(List.of("tab-claims", "tab-token"), offered(tabs).subList(0, 2));
            assertFalse(offered(tabs).contains("tab-signature"));
        }
    }

    private static TokenTabs shown(VerifyingWorkspace open) {
        TokenClipboard clipboard =
            new TokenClipboard(new SecretClipboard(), open.ticker, () -> Duration.ofSeconds(30));
        TokenViewModel model = new TokenViewModel(open.workspace, clipboard, open.ticker,
            new SimpleObjectProperty<>(open.workspace.profiles().getFirst()), new DeclinedOffers());
        TokenTabs tabs = new TokenTabs(model, part -> { }, new ClaimCopying(clipboard), new PrivacyMode());
        new Scene(tabs, 900, 600);
        tabs.applyCss();
        tabs.layout();
        return tabs;
    }

    private static void show(VerifyingWorkspace open, TokenTabs tabs, String token, String verdict) {
        open.fetch(token);
        open.verdict();
        ConsoleDriver.await("the chip").until(() -> VerifyingWorkspace.onFx(
            () -> tabs.lookup("#signature-chip") instanceof Button chip && chip.isVisible()
                && chip.getText().equals("Cannot be verified")));
        assertEquals(verdict, VerifyingWorkspace.onFx(() -> {
            tabs.showSignature();
            tabs.applyCss();
            return ((Label) tabs.lookup("#signature-verdict")).getText();
        }));
    }

    private static List<String> offered(TokenTabs tabs) {
        return VerifyingWorkspace.onFx(() ->
            ((TabPane) tabs.lookup("#token-tabs")).getTabs().stream().map(Tab::getId).toList());
    }
}

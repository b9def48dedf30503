package dev.tokenconsole.ui.inspect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.claims.ClaimsView;
import dev.tokenconsole.ui.claims.FindingStrips;
import dev.tokenconsole.ui.signature.SignatureChip;
import dev.tokenconsole.ui.signature.SignaturePane;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.claims.TokenParts;
import dev.tokenconsole.ui.command.CommandMenu;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.Masking;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.reading.ColumnTabs;

/** The claims of a pasted token, its signature, its header and payload as JSON, and its text. */
final class InspectTabs extends StackPane {
    private final InspectViewModel model;
    private final ClaimCopying copying;
    private final PrivacyMode privacy;
    private final FindingStrips findings;
    private final StackPane signaturePlace = new StackPane();
    private final SignatureChip signature = new SignatureChip(this::showSignature);
    private final Runnable chooseKeys;
    private @Nullable KeySourceView keys;
    private final ContentScroll claims = scroll("inspect-scroll");
    private final ContentScroll json = scroll("inspect-json-scroll");
    private final ContentScroll verdict = scroll("inspect-signature-scroll");
    private final ContentScroll text = scroll("inspect-token-scroll");
    private final Tab claimsTab = tab("inspect-tab-claims", Messages.text("ui.tab.claims"), claims);
    private final Tab jsonTab = tab("inspect-tab-json", Messages.text("ui.inspect.json"), json);
    private final Tab signatureTab = tab("inspect-tab-signature", Messages.text("ui.tab.signature"), verdict);
    private final Tab textTab = tab("inspect-tab-token", Messages.text("ui.tab.token"), text);
    private final ColumnTabs tabs =
        new ColumnTabs("inspect-tabs", Messages.text("ui.tab.name"), claimsTab, signature);

    InspectTabs(InspectViewModel model, ClaimCopying copying, PrivacyMode privacy, Runnable chooseKeys) {
        this.model = model;
        this.copying = copying;
        this.privacy = privacy;
        this.chooseKeys = chooseKeys;
        this.findings = new FindingStrips(model.findings(), privacy, this::masking);
        findings.setId("inspect-findings");
        signature.setId("inspect-signature");
        getStyleClass().add("inspect-tabs");
        getChildren().add(tabs);
        CommandMenu.install(this, Subject.PASTED, () -> model.commands(copying));
        tabs.onShown(this::draw);
        model.shown().subscribe(shown -> follow());
        model.findings().subscribe(found -> claims.showTop());
        model.text().subscribe(pasted -> claims.showTop());
        model.signature().state().subscribe(state -> showSignature(decoded()));
    }

    /** Scrolls the claims to their top, as for the same text pasted again. */
    void showTop() {
        claims.showTop();
    }

    private void follow() {
        DecodeResult decoded = decoded();
        Stream.of(claims, json, text).forEach(each -> each.setContent(null));
        showSignature(decoded);
        boolean token = decoded instanceof DecodeResult.Jwt;
        tabs.offer(decoded == null ? List.of() : Stream.of(Optional.of(claimsTab),
            Optional.of(signatureTab).filter(tab -> isSigned()), Optional.of(jsonTab).filter(tab -> token),
            Optional.of(textTab).filter(tab -> token && text().isPresent()))
            .flatMap(Optional::stream).toList());
        setVisible(decoded != null);
        draw();
    }

    private void draw() {
        DecodeResult decoded = decoded();
        if (decoded == null) {
            return;
        }
        if (tabs.isShown(claimsTab) && claims.getContent() == null) {
            ClaimsView view =
                new ClaimsView(decoded, model.ticker().shown().map(Moment::inWholeSeconds), copying, privacy);
            VBox found = new VBox(findings, view);
            if (decoded instanceof DecodeResult.Jwt) {
                found.getChildren().addFirst(new ClaimSearch(view));
            }
            claims.setContent(found);
        }
        if (tabs.isShown(jsonTab) && json.getContent() == null && decoded instanceof DecodeResult.Jwt jwt) {
            json.setContent(new JsonView(jwt, copying, privacy));
        }
        if (tabs.isShown(signatureTab) && verdict.getContent() == null && isSigned()) {
            KeySourceView made = new KeySourceView(model.signature(), chooseKeys);
            Controls.collapse(made);
            keys = made;
            verdict.setContent(new VBox(signaturePlace, made));
            showSignature(decoded);
        }
        if (tabs.isShown(textTab) && text.getContent() == null) {
            text().ifPresent(token -> text.setContent(
                new TokenParts(token, decoded, copying::copyTokenPart, privacy)));
        }
    }

    /** Shows the claims, where they can be searched. */
    void showClaims() {
        if (decoded() != null) {
            tabs.choose(claimsTab);
        }
    }

    /** Verifies with the keys in {@code text} if the place for them is in sight. */
    boolean takeKeys(String text) {
        return keys != null && keys.isVisible() && tabs.isShown(signatureTab) && keys.take(text);
    }

    /** Shows where its keys are chosen. */
    void showSignature() {
        tabs.choose(signatureTab);
    }

    /** Wipes a secret that was typed, and forgets given keys. */
    void forgetKeys() {
        if (keys != null) {
            keys.forget();
        }
    }

    /** In its place: the keys below keep what is typed and the focus. */
    private void showSignature(@Nullable DecodeResult decoded) {
        SignatureState state = model.signature().state().get();
        Instant now = model.ticker().shown().get().now();
        signature.show(decoded, state, now);
        signaturePlace.getChildren().clear();
        if (decoded != null && isSigned() && verdict.getContent() != null) {
            signaturePlace.getChildren().add(
                new SignaturePane(decoded, state, now, privacy, model.copies()::copyPlain));
        }
        if (keys != null) {
            keys.setVisible(decoded instanceof DecodeResult.Jwt);
        }
    }

    private @Nullable DecodeResult decoded() {
        InspectedToken shown = model.shown().get();
        return shown == null ? null : shown.decoded();
    }

    private boolean isSigned() {
        InspectedToken shown = model.shown().get();
        return shown != null && shown.isSigned();
    }

    private Optional<String> text() {
        InspectedToken shown = model.shown().get();
        return shown == null ? Optional.empty() : shown.text();
    }

    private Masking masking() {
        DecodeResult decoded = decoded();
        return decoded == null ? Masking.of(List.of()) : Masking.of(decoded, List.of());
    }

    private static Tab tab(String id, String words, ContentScroll content) {
        Tab tab = new Tab(words, content);
        tab.setId(id);
        return tab;
    }

    private static ContentScroll scroll(String id) {
        ContentScroll pane = new ContentScroll();
        pane.setId(id);
        return pane;
    }
}

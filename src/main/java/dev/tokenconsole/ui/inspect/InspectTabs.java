package dev.tokenconsole.ui.inspect;

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
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.claims.TokenParts;
import dev.tokenconsole.ui.command.CommandMenu;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.privacy.Masking;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.reading.ColumnTabs;

/** The claims of a pasted token, its header and payload as JSON, and its text. */
final class InspectTabs extends StackPane {
    private final InspectViewModel model;
    private final ClaimCopying copying;
    private final PrivacyMode privacy;
    private final FindingStrips findings;
    private final SignatureChip signature = new SignatureChip(() -> {});
    private final ContentScroll claims = scroll("inspect-scroll");
    private final ContentScroll json = scroll("inspect-json-scroll");
    private final ContentScroll text = scroll("inspect-token-scroll");
    private final Tab claimsTab = tab("inspect-tab-claims", Messages.text("ui.tab.claims"), claims);
    private final Tab jsonTab = tab("inspect-tab-json", Messages.text("ui.inspect.json"), json);
    private final Tab textTab = tab("inspect-tab-token", Messages.text("ui.tab.token"), text);
    private final ColumnTabs tabs =
        new ColumnTabs("inspect-tabs", Messages.text("ui.tab.name"), claimsTab, signature);

    InspectTabs(InspectViewModel model, ClaimCopying copying, PrivacyMode privacy) {
        this.model = model;
        this.copying = copying;
        this.privacy = privacy;
        this.findings = new FindingStrips(model.findings(), privacy, this::masking);
        findings.setId("inspect-findings");
        signature.setId("inspect-signature");
        getStyleClass().add("inspect-tabs");
        getChildren().add(tabs);
        CommandMenu.install(this, Subject.PASTED, () -> model.commands(copying));
        tabs.onShown(this::draw);
        model.decoded().subscribe(this::follow);
        model.findings().subscribe(found -> claims.showTop());
        model.text().subscribe(pasted -> claims.showTop());
    }

    /** Scrolls the claims to their top, as for the same text pasted again. */
    void showTop() {
        claims.showTop();
    }

    private void follow(@Nullable DecodeResult decoded) {
        Stream.of(claims, json, text).forEach(each -> each.setContent(null));
        signature.show(decoded, SignatureState.UNKNOWN, model.ticker().shown().get().now());
        boolean token = decoded instanceof DecodeResult.Jwt;
        tabs.offer(decoded == null ? List.of() : Stream.of(Optional.of(claimsTab),
            Optional.of(jsonTab).filter(tab -> token), Optional.of(textTab).filter(tab -> token && token().isPresent()))
            .flatMap(Optional::stream).toList());
        setVisible(decoded != null);
        draw();
    }

    private void draw() {
        DecodeResult decoded = model.decoded().get();
        if (decoded == null) {
            return;
        }
        if (tabs.isShown(claimsTab) && claims.getContent() == null) {
            claims.setContent(new VBox(findings,
                new ClaimsView(decoded, model.ticker().shown().map(Moment::inWholeSeconds), copying, privacy)));
        }
        if (tabs.isShown(jsonTab) && json.getContent() == null && decoded instanceof DecodeResult.Jwt jwt) {
            json.setContent(new JsonView(jwt, copying, privacy));
        }
        if (tabs.isShown(textTab) && text.getContent() == null) {
            token().ifPresent(token -> text.setContent(
                new TokenParts(token, decoded, copying::copyTokenPart, privacy)));
        }
    }

    private Optional<String> token() {
        return model.token();
    }

    private Masking masking() {
        DecodeResult decoded = model.decoded().get();
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

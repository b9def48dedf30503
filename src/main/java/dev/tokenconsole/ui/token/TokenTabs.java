package dev.tokenconsole.ui.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.claims.ClaimsView;
import dev.tokenconsole.ui.claims.TokenParts;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.CommandMenu;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.live.PastRequest;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.reading.ColumnTabs;
import dev.tokenconsole.ui.secret.SecretTwins;
import dev.tokenconsole.ui.signature.SignatureChip;
import dev.tokenconsole.ui.signature.SignaturePane;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.token.exchange.ExchangeView;
import dev.tokenconsole.ui.token.exchange.HistoryPane;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The tabs with the claims of the token, its text, the last exchange and the requests so far. */
final class TokenTabs extends StackPane {
    private final TokenViewModel model;
    private final Consumer<String> copyPart;
    private final ClaimCopying copying;
    private final PrivacyMode privacy;
    private final SignatureChip signature = new SignatureChip(this::showSignature);
    private final ContentScroll claims = scroll("claims-scroll");
    private final ContentScroll raw = scroll("token-text-scroll");
    private final ContentScroll verdict = scroll("signature-scroll");
    private final ContentScroll exchange = scroll("exchange-scroll");
    private final Tab claimsTab = tab("tab-claims", Messages.text("ui.tab.claims"));
    private final Tab rawTab = tab("tab-token", Messages.text("ui.tab.token"));
    private final Tab signatureTab = tab("tab-signature", Messages.text("ui.tab.signature"));
    private final Tab exchangeTab = tab("tab-exchange", Messages.text("ui.tab.exchange"));
    private final Tab historyTab = tab("tab-history", Messages.text("ui.tab.history"));
    private final ColumnTabs tabs =
        new ColumnTabs("token-tabs", Messages.text("ui.tab.name"), claimsTab, signature);
    private final SecretTwins twins;
    private Subscription followedHistory = Subscription.EMPTY;

    /** {@code copyPart} copies the selection in the token's text. */
    TokenTabs(TokenViewModel model, Consumer<String> copyPart, ClaimCopying copying, PrivacyMode privacy) {
        this.model = model;
        this.copyPart = copyPart;
        this.copying = copying;
        this.privacy = privacy;
        this.twins = new SecretTwins(model.workspace());
        getStyleClass().add("token-tabs");
        getChildren().add(tabs);
        claimsTab.setContent(claims);
        rawTab.setContent(raw);
        signatureTab.setContent(verdict);
        exchangeTab.setContent(exchange);
        tabs.onShown(this::draw);
        sceneProperty().subscribe(scene -> draw());
        model.held().subscribe(this::followToken);
        model.signature().subscribe(this::followSignature);
        model.findings().subscribe(found -> claims.showTop());
        model.exchange().subscribe(this::followExchange);
        model.history().subscribe(this::followHistory);
        model.profile().subscribe(this::followSecret);
        model.workspace().histories().unsaved().subscribe(this::offer);
        twins.found().subscribe(found -> offer());
    }

    /** The part of the width that the claims have in a wide window, 0…1. */
    DoubleProperty claimsShare() {
        return tabs.share();
    }

    /** Opens the context menu of the token's text from {@code commands}. */
    void offerCommands(Supplier<List<Command>> commands) {
        CommandMenu.install(raw, Subject.TOKEN, commands);
    }

    /** Selects the tab of the exchange. */
    void showExchange() {
        tabs.choose(exchangeTab);
    }

    /** Selects the tab of the signature. */
    void showSignature() {
        tabs.choose(signatureTab);
    }

    /** Selects the tab of the history. */
    void showHistory() {
        tabs.choose(historyTab);
    }

    /** The content of a tab is drawn when it comes to be seen: not behind a check, which brings many tokens. */
    private void draw() {
        if (getScene() == null) {
            return;
        }
        FetchedToken held = model.held().getValue();
        Exchange last = model.exchange().getValue();
        if (held != null && tabs.isShown(claimsTab) && claims.getContent() == null) {
            claims.setContent(
                new ClaimsView(held.decoded(), serverTime(held.token().times()), copying, privacy));
        }
        if (held != null && tabs.isShown(rawTab) && raw.getContent() == null) {
            raw.setContent(new TokenParts(held.token().value().reveal(), held.decoded(), copyPart, privacy));
        }
        if (held != null && held.decoded().hasVerdict() && tabs.isShown(signatureTab)
                && verdict.getContent() == null) {
            verdict.setContent(signaturePane(held.decoded()));
        }
        if (last != null && tabs.isShown(exchangeTab) && exchange.getContent() == null) {
            exchange.setContent(new ExchangeView(last, model.ticker().shown().get().now(), model, privacy));
        }
        ObservableList<PastRequest> past = model.history().getValue();
        if (past != null && tabs.isShown(historyTab)
                && !(historyTab.getContent() instanceof HistoryPane shown && shown.fits(past))) {
            historyTab.setContent(new HistoryPane(model, twins, past, privacy));
        }
    }

    private void followToken(@Nullable FetchedToken held) {
        claims.setContent(null);
        raw.setContent(null);
        exchange.setContent(null);
        showSignature(model.signature().getValue());
        offer();
    }

    private void followSignature(SignatureState state) {
        showSignature(state);
        draw();
    }

    private void showSignature(SignatureState state) {
        verdict.setContent(null);
        FetchedToken held = model.held().getValue();
        signature.show(held == null ? null : held.decoded(), state, model.ticker().shown().get().now());
    }

    private SignaturePane signaturePane(DecodeResult decoded) {
        SignaturePane pane = new SignaturePane(decoded, model.signature().getValue(),
            model.ticker().shown().get().now(), privacy, model.clipboard()::copyPlain);
        // No key changes the verdict on any other form.
        return decoded instanceof DecodeResult.Jwt ? pane.offerAgain(model::verify) : pane;
    }

    /** The times in a token are by the issuer's clock, and so are the distances to them. */
    private ObservableValue<Moment> serverTime(TokenTimes times) {
        return model.ticker().shown()
            .map(here -> new Moment(times.serverTime(here.now(), here.nanos()), here.nanos()).inWholeSeconds());
    }

    private void followExchange(@Nullable Exchange last) {
        exchange.setContent(null);
        offer();
    }

    private void followHistory(@Nullable ObservableList<PastRequest> past) {
        followedHistory.unsubscribe();
        historyTab.setContent(null);
        followedHistory = past == null ? Subscription.EMPTY : past.subscribe(this::offer);
        offer();
    }

    private void followSecret(@Nullable Profile profile) {
        historyTab.setContent(null);
        if (profile == null) {
            twins.stop();
        } else {
            twins.look(profile.id(), () -> profile.secret().isClosed() || isPublished(profile) ? null
                : profile.secret().copy());
        }
        offer();
    }

    private boolean isPublished(Profile profile) {
        return model.workspace().environment(profile.environmentId()).filter(SecretTwins::isPublished).isPresent();
    }

    /** True if there is something to say of the secret. */
    private boolean knowsSecret() {
        Profile profile = model.profile().getValue();
        return profile != null && (!twins.found().get().isEmpty()
            || !model.workspace().histories().of(profile).equals(SecretHistory.NONE));
    }

    /** Offers the tabs that have content. */
    private void offer() {
        List<Tab> wanted = new ArrayList<>();
        FetchedToken held = model.held().getValue();
        if (held != null) {
            wanted.addAll(List.of(claimsTab, rawTab));
        }
        if (held != null && held.decoded().hasVerdict()) {
            wanted.add(signatureTab);
        }
        if (model.exchange().getValue() != null) {
            wanted.add(exchangeTab);
        }
        ObservableList<PastRequest> past = model.history().getValue();
        if ((past != null && !past.isEmpty()) || knowsSecret()) {
            wanted.add(historyTab);
        }
        tabs.offer(wanted);
        setVisible(!wanted.isEmpty());
        draw();
    }

    private static Tab tab(String id, String words) {
        Tab tab = new Tab(words);
        tab.setId(id);
        return tab;
    }

    private static ContentScroll scroll(String id) {
        ContentScroll pane = new ContentScroll();
        pane.setId(id);
        return pane;
    }
}

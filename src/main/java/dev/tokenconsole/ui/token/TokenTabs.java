package dev.tokenconsole.ui.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.ui.claims.ClaimsView;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.token.exchange.ExchangeView;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The tabs with the claims of the token, its text, and the last exchange. */
final class TokenTabs extends TabPane {
    private final TokenViewModel model;
    private final RawToken raw;
    private final ContentScroll claims = scroll("claims-scroll");
    private final ContentScroll exchange = scroll("exchange-scroll");
    private final Tab claimsTab = new Tab(Messages.text("ui.tab.claims"), claims);
    private final Tab rawTab;
    private final Tab exchangeTab = new Tab(Messages.text("ui.tab.exchange"), exchange);
    private boolean updating;
    private boolean exchangeWanted;

    /** {@code copyPart} copies the selection in the token's text. */
    TokenTabs(TokenViewModel model, Consumer<String> copyPart) {
        this.model = model;
        this.raw = new RawToken(copyPart);
        this.rawTab = new Tab(Messages.text("ui.tab.token"), raw);
        setId("token-tabs");
        claimsTab.setId("tab-claims");
        rawTab.setId("tab-token");
        exchangeTab.setId("tab-exchange");
        setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("token-tabs");
        setAccessibleText(Messages.text("ui.tab.name"));
        getSelectionModel().selectedItemProperty().subscribe(this::tabSelected);
        model.held().subscribe(this::followToken);
        model.findings().subscribe(found -> claims.showTop());
        model.exchange().subscribe(this::followExchange);
    }

    /** Selects the tab of the exchange. */
    void showExchange() {
        exchangeWanted = true;
        getSelectionModel().select(exchangeTab);
        requestFocus();
    }

    /** The exchange is seldom opened and can be large: it is drawn when its tab is selected. */
    private void tabSelected(@Nullable Tab tab) {
        if (!updating) {
            exchangeWanted = tab == exchangeTab;
        }
        if (tab == exchangeTab) {
            drawExchange();
        }
    }

    private void followToken(@Nullable FetchedToken held) {
        raw.setText(held == null ? "" : held.token().value().reveal());
        raw.setScrollTop(0);
        claims.setContent(held == null ? null : claimsOf(held));
        updateTabs();
    }

    private ClaimsView claimsOf(FetchedToken held) {
        return new ClaimsView(held.decoded(), serverTime(held.token().times()), model.clipboard());
    }

    /** The times in a token are by the issuer's clock, and so are the distances to them. */
    private ObservableValue<Moment> serverTime(TokenTimes times) {
        return model.ticker().shown()
            .map(here -> new Moment(times.serverTime(here.now(), here.nanos()), here.nanos()).inWholeSeconds());
    }

    private void followExchange(@Nullable Exchange last) {
        exchange.setContent(null);
        updateTabs();
        if (getSelectionModel().getSelectedItem() == exchangeTab) {
            drawExchange();
        }
    }

    private void drawExchange() {
        Exchange last = model.exchange().getValue();
        if (last != null && exchange.getContent() == null) {
            exchange.setContent(new ExchangeView(last, model.ticker().shown().get().now(), model));
        }
    }

    /** Shows the tabs that have content; the selected one stays selected while it is shown. */
    private void updateTabs() {
        List<Tab> wanted = new ArrayList<>();
        if (model.held().getValue() != null) {
            wanted.addAll(List.of(claimsTab, rawTab));
        }
        if (model.exchange().getValue() != null) {
            wanted.add(exchangeTab);
        }
        if (!wanted.equals(List.copyOf(getTabs()))) {
            Tab before = getSelectionModel().getSelectedItem();
            updating = true;
            getTabs().setAll(wanted);
            if (exchangeWanted && wanted.contains(exchangeTab)) {
                getSelectionModel().select(exchangeTab);
            } else if (before == rawTab && wanted.contains(rawTab)) {
                getSelectionModel().select(rawTab);
            } else {
                getSelectionModel().selectFirst();
            }
            updating = false;
        }
        setVisible(!wanted.isEmpty());
    }

    private static ContentScroll scroll(String id) {
        ContentScroll pane = new ContentScroll();
        pane.setId(id);
        return pane;
    }
}

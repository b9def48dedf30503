package dev.tokenconsole.ui.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.Exchange;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.ui.claims.ClaimsView;
import dev.tokenconsole.ui.claims.FindingStrips;
import dev.tokenconsole.ui.live.FetchedToken;
import dev.tokenconsole.ui.token.exchange.ExchangeView;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** What the token says, the token itself, and the exchange that brought it, or brought none. */
final class TokenTabs extends TabPane {
    private final TokenViewModel model;
    private final RawToken raw;
    private final FindingStrips findings;
    private final ScrollPane claims = scroll("claims-scroll");
    private final ScrollPane exchange = scroll("exchange-scroll");
    private final Tab claimsTab = new Tab(Messages.text("ui.tab.claims"), claims);
    private final Tab rawTab;
    private final Tab exchangeTab = new Tab(Messages.text("ui.tab.exchange"), exchange);
    private boolean arranging;
    private boolean exchangeWanted;

    /** {@code copyPart} receives what the person marked in the token and copied. */
    TokenTabs(TokenViewModel model, Consumer<String> copyPart) {
        this.model = model;
        this.findings = new FindingStrips(model.findings());
        this.raw = new RawToken(copyPart);
        this.rawTab = new Tab(Messages.text("ui.tab.token"), raw);
        setId("token-tabs");
        claimsTab.setId("tab-claims");
        rawTab.setId("tab-token");
        exchangeTab.setId("tab-exchange");
        setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("token-tabs");
        setAccessibleText(Messages.text("ui.tab.name"));
        getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.held().subscribe(this::showToken);
        model.exchange().subscribe(this::showLast);
    }

    /** Brings the exchange to the front. */
    void showExchange() {
        exchangeWanted = true;
        getSelectionModel().select(exchangeTab);
        requestFocus();
    }

    /** The exchange is looked at seldom, and may hold much: it is drawn when somebody does. */
    private void chosen(@Nullable Tab tab) {
        if (!arranging) {
            exchangeWanted = tab == exchangeTab;
        }
        if (tab == exchangeTab) {
            drawExchange();
        }
    }

    private void showToken(@Nullable FetchedToken held) {
        raw.setText(held == null ? "" : held.token().value().reveal());
        claims.setContent(held == null ? null : said(held));
        arrange();
    }

    private ClaimsView said(FetchedToken held) {
        ClaimsView view = new ClaimsView(held.decoded(), atTheServer(held.token().times()), model.copies());
        view.getChildren().addFirst(findings);
        return view;
    }

    /** The times in a token are its issuer's, so that it is from there that they are near or far. */
    private ObservableValue<Moment> atTheServer(TokenTimes times) {
        return model.ticker().moment().map(here -> new Moment(times.there(here.now(), here.nanos()), here.nanos()));
    }

    private void showLast(@Nullable Exchange last) {
        exchange.setContent(null);
        arrange();
        if (getSelectionModel().getSelectedItem() == exchangeTab) {
            drawExchange();
        }
    }

    private void drawExchange() {
        Exchange last = model.exchange().getValue();
        if (last != null && exchange.getContent() == null) {
            exchange.setContent(new ExchangeView(last, model.ticker().moment().get().now(), model));
            exchange.setVvalue(0);
        }
    }

    /** Only the tabs that have something in them; the chosen one stays chosen while it is there. */
    private void arrange() {
        List<Tab> wanted = new ArrayList<>();
        if (model.held().getValue() != null) {
            wanted.addAll(List.of(claimsTab, rawTab));
        }
        if (model.exchange().getValue() != null) {
            wanted.add(exchangeTab);
        }
        if (!wanted.equals(List.copyOf(getTabs()))) {
            Tab before = getSelectionModel().getSelectedItem();
            arranging = true;
            getTabs().setAll(wanted);
            if (exchangeWanted && wanted.contains(exchangeTab)) {
                getSelectionModel().select(exchangeTab);
            } else if (before == rawTab && wanted.contains(rawTab)) {
                getSelectionModel().select(rawTab);
            } else {
                getSelectionModel().selectFirst();
            }
            arranging = false;
        }
        setVisible(!wanted.isEmpty());
    }

    private static ScrollPane scroll(String id) {
        ScrollPane pane = new ScrollPane();
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setId(id);
        pane.setFocusTraversable(false);
        return pane;
    }
}

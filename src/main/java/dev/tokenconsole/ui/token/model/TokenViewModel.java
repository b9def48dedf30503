package dev.tokenconsole.ui.token.model;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.formats.report.SupportTicket;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;

/** One profile's token: what is going on with it, and what can be done with it. */
public final class TokenViewModel {
    private final Workspace workspace;
    private final TokenClipboard clipboard;
    private final Ticker ticker;
    private final ObservableValue<Profile> profile;
    private final ObservableValue<TokenSession> session;
    private final ObservableValue<FetchedToken> held;
    private final ObservableValue<Boolean> hasToken;
    private final ObservableValue<Environment> environment;
    private final ReadOnlyBooleanWrapper requestedEarly = new ReadOnlyBooleanWrapper();
    private final ObservableValue<List<Finding>> findings;
    private final TokenCopying copying;

    /** Follows {@code profile}, which is null while none is chosen. */
    public TokenViewModel(
            Workspace workspace, TokenClipboard clipboard, Ticker ticker, ObservableValue<Profile> profile) {
        this.workspace = workspace;
        this.clipboard = clipboard;
        this.ticker = ticker;
        this.profile = profile;
        this.environment = workspace.environmentOf(profile);
        this.session = profile.map(chosen -> workspace.tokens().of(chosen.id()));
        this.held = session.flatMap(TokenSession::held);
        this.hasToken = held.map(token -> true).orElse(false);
        this.findings = Bindings.createObjectBinding(this::compare, held, environment, workspace.environments());
        this.copying = new TokenCopying(workspace, clipboard, ticker, profile);
        activity().subscribe(activity -> requestedEarly.set(false));
    }

    /** The chosen profile. */
    public ObservableValue<Profile> profile() {
        return profile;
    }

    /** Its environment. */
    public ObservableValue<Environment> environment() {
        return environment;
    }

    /** The chosen profile's token, with what is going on with it. */
    public ObservableValue<TokenSession> session() {
        return session;
    }

    /** What is going on. */
    public ObservableValue<FetchState> activity() {
        return session.flatMap(TokenSession::activity).orElse(new FetchState.Idle());
    }

    /** Whether a request is under way. */
    public ObservableValue<Boolean> fetching() {
        return activity().map(FetchState.Fetching.class::isInstance);
    }

    /** The token. */
    public ObservableValue<FetchedToken> held() {
        return held;
    }

    /** Whether there is one, dead or alive. */
    public ObservableValue<Boolean> hasToken() {
        return hasToken;
    }

    /** The facts of the last request; null if there was none. */
    public ObservableValue<Exchange> exchange() {
        return session.flatMap(TokenSession::exchange);
    }

    /** How long it still is until the request is repeated by itself; null if it is not. */
    public ObservableValue<Long> secondsToRetry() {
        return session.flatMap(TokenSession::secondsToRepeat);
    }

    /** When it is renewed by itself. */
    ObservableValue<RenewalPlan> plan() {
        return session.flatMap(TokenSession::plan).orElse(RenewalPlan.NONE);
    }

    /** Whether somebody asked for a token before the server's pause was over. */
    public ObservableValue<Boolean> requestedEarly() {
        return requestedEarly.getReadOnlyProperty();
    }

    /** Copies of the token. */
    public TokenCopying copying() {
        return copying;
    }

    /** Whose profiles these are. */
    public Workspace workspace() {
        return workspace;
    }

    /** How it compares with what is expected of it; empty without one. */
    public ObservableValue<List<Finding>> findings() {
        return findings;
    }

    /** What is left of it. */
    public ObservableValue<Countdown> countdown() {
        return session.flatMap(TokenSession::countdown);
    }

    /** The clocks that everything on the screen counts with. */
    public Ticker ticker() {
        return ticker;
    }

    /** What was copied and when it is cleared. */
    public TokenClipboard clipboard() {
        return clipboard;
    }

    /** Asks for a token; while a server wants to be left alone, that is only noted. */
    public void fetch() {
        Profile chosen = profile.getValue();
        if (chosen != null) {
            requestedEarly.set(activity().getValue() instanceof FetchState.Waiting);
            workspace.tokens().fetch(chosen, workspace.environmentOf(chosen));
        }
    }

    /** Ends the request under way, or the wait for its repetition; false if there is neither. */
    public boolean cancel() {
        Profile chosen = profile.getValue();
        if (chosen == null) {
            return false;
        }
        boolean busy = switch (activity().getValue()) {
            case FetchState.Fetching _, FetchState.Waiting _ -> true;
            case FetchState.Idle _, FetchState.Failed _ -> false;
        };
        workspace.tokens().cancel(chosen.id());
        return busy;
    }

    /** What may be sent to the provider's support about the last request; empty if there was none. */
    public String supportTicket() {
        Exchange exchange = exchange().getValue();
        Profile chosen = profile.getValue();
        if (exchange == null || chosen == null) {
            return "";
        }
        FailureVerdict verdict = session.getValue().verdict().orElse(null);
        return SupportTicket.of(exchange, verdict, workspace.environmentOf(chosen), chosen.clientId());
    }

    private List<Finding> compare() {
        FetchedToken token = held.getValue();
        Environment its = environment.getValue();
        return token == null || its == null ? List.of() : token.findings(its, workspace.environments());
    }
}

package dev.tokenconsole.ui.token.model;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.formats.report.SupportTicket;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.live.PastRequest;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.session.TokenComparison;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;

/** The token of the selected profile: its state, and the actions on it. FX thread only. */
public final class TokenViewModel {
    private final Workspace workspace;
    private final TokenClipboard clipboard;
    private final Ticker ticker;
    private final ObservableValue<Profile> profile;
    private final ObservableValue<TokenSession> session;
    private final ObservableValue<FetchedToken> held;
    private final ObservableValue<SignatureState> signature;
    private final ObservableValue<Boolean> hasToken;
    private final ObservableValue<Environment> environment;
    private final ReadOnlyBooleanWrapper requestedEarly = new ReadOnlyBooleanWrapper();
    private final ObservableValue<Long> pauseLeft;
    /** Held here, since the findings follow it weakly. */
    private final ObservableValue<Long> awaitedTimes;
    private final ObservableValue<List<Finding>> findings;
    private final HeaderCopy headerCopy;
    private final CopiedTokenWatch copiedToken;
    private final BooleanProperty cancelKey = new SimpleBooleanProperty(true);
    private final ExpectationOffer expectations;

    /** Follows {@code profile}, which is null while none is selected. */
    public TokenViewModel(
            Workspace workspace, TokenClipboard clipboard, Ticker ticker, ObservableValue<Profile> profile,
            DeclinedOffers declined) {
        this.workspace = workspace;
        this.clipboard = clipboard;
        this.ticker = ticker;
        this.profile = profile;
        this.environment = workspace.environmentOf(profile);
        this.session = profile.map(chosen -> workspace.tokens().of(chosen.id()));
        this.held = session.flatMap(TokenSession::held);
        this.signature = session.flatMap(TokenSession::signature).orElse(SignatureState.unknown());
        this.hasToken = held.map(token -> true).orElse(false);
        this.awaitedTimes = session.flatMap(TokenSession::awaitedTimes);
        this.findings = Bindings.createObjectBinding(
            this::compare, held, signature, awaitedTimes, environment, workspace.environments());
        this.copiedToken = new CopiedTokenWatch(workspace, ticker, this::copyAgain);
        this.headerCopy = new HeaderCopy(
            workspace, new TokenCopying(workspace, clipboard, ticker), copiedToken, ticker);
        this.expectations = new ExpectationOffer(this, declined);
        this.pauseLeft = activity().flatMap(activity -> activity instanceof FetchState.Failed failed
            ? ticker.shown().map(moment -> pauseLeft(failed, moment)) : null);
        ticker.runWhile(pauseLeft.map(left -> left > 0).orElse(false));
        activity().subscribe(activity -> requestedEarly.set(false));
    }

    /** The selected profile. */
    public ObservableValue<Profile> profile() {
        return profile;
    }

    /** True while the profile cannot be changed. */
    public ReadOnlyBooleanProperty readOnly() {
        return workspace.changes().readOnly();
    }

    /** The environment of the selected profile. */
    public ObservableValue<Environment> environment() {
        return environment;
    }

    /** The session of the selected profile: its token and its requests. */
    public ObservableValue<TokenSession> session() {
        return session;
    }

    /** The state of the request. */
    public ObservableValue<FetchState> activity() {
        return session.flatMap(TokenSession::activity).orElse(new FetchState.Idle());
    }

    /** True while a request is under way. */
    public ObservableValue<Boolean> fetching() {
        return activity().map(FetchState.Fetching.class::isInstance);
    }

    /** The token that was fetched last; null for none. */
    public ObservableValue<FetchedToken> held() {
        return held;
    }

    /** The state of its signature. */
    public ObservableValue<SignatureState> signature() {
        return signature;
    }

    /** Verifies its signature again. */
    public void verify() {
        session.getValue().verify();
    }

    /** True if the token was wiped because it no longer matched its profile. */
    public ObservableValue<Boolean> dropped() {
        return session.flatMap(TokenSession::dropped).orElse(false);
    }

    /** True if there is a token, expired or not. */
    public ObservableValue<Boolean> hasToken() {
        return hasToken;
    }

    /** The last exchange with the server; null for none. */
    public ObservableValue<Exchange> exchange() {
        return session.flatMap(TokenSession::exchange);
    }

    /** The requests so far of the selected profile, newest first. */
    public ObservableValue<ObservableList<PastRequest>> history() {
        return session.map(live -> live.history().requests());
    }

    /** The seconds until the automatic retry; null if none is scheduled. */
    public ObservableValue<Long> secondsToRetry() {
        return session.flatMap(TokenSession::secondsToRepeat);
    }

    /** The seconds that a pause of the server still lasts that no retry follows; 0 from its end on, null for none. */
    public ObservableValue<Long> pauseLeft() {
        return pauseLeft;
    }

    /** The plan of the automatic renewal. */
    ObservableValue<RenewalPlan> plan() {
        return session.flatMap(TokenSession::plan).orElse(RenewalPlan.NONE);
    }

    /** True if a token was requested before the server's pause was over. */
    public ObservableValue<Boolean> requestedEarly() {
        return requestedEarly.getReadOnlyProperty();
    }

    /** The question about expected claims after the first token. */
    public ExpectationOffer expectations() {
        return expectations;
    }

    /** The copies, with what they wait for and ask. */
    public HeaderCopy headerCopy() {
        return headerCopy;
    }

    /** The token that was copied last. */
    public CopiedTokenWatch copiedToken() {
        return copiedToken;
    }

    /** Copies the header of the selected profile; without one it says so. */
    public void copyHeader() {
        Profile chosen = profile.getValue();
        if (chosen == null) {
            headerCopy.refuse();
        } else {
            copyHeader(chosen.id());
        }
    }

    /** Copies the header of the profile of that id, fetching a token if that is needed. */
    public void copyHeader(UUID id) {
        headerCopy.copy(id);
    }

    private void copyAgain(UUID id, CopyFormat format) {
        headerCopy.copyAgain(id, format);
    }

    /** The workspace of the profile. */
    public Workspace workspace() {
        return workspace;
    }

    /** The comparison of the token with the expected claims; empty without a token. */
    public ObservableValue<List<Finding>> findings() {
        return findings;
    }

    /** The remaining life of the token; null without a token. */
    public ObservableValue<Countdown> countdown() {
        return session.flatMap(TokenSession::countdown);
    }

    /** The seconds until the token is valid; 0 if it is, null without a profile. */
    public ObservableValue<Long> secondsToStart() {
        return session.flatMap(TokenSession::secondsToStart);
    }

    /** The clocks of all countdowns on the screen. */
    public Ticker ticker() {
        return ticker;
    }

    /** The clipboard, with what was copied and when it is cleared. */
    public TokenClipboard clipboard() {
        return clipboard;
    }

    /** Requests a token; during a pause that the server asked for, only records that. */
    public void fetch() {
        Profile chosen = profile.getValue();
        if (chosen != null) {
            headerCopy.say("");
            requestedEarly.set(activity().getValue() instanceof FetchState.Waiting);
            // A changed profile that is on its way to the disk is the one to fetch for.
            workspace.afterSaving(() -> workspace.profile(chosen.id()).ifPresent(
                now -> workspace.tokens().fetch(now, workspace.environmentOf(now))));
        }
    }

    /** Cancels the pending copy with its request, or else the selected profile's request; false if there is neither. */
    public boolean cancel() {
        return headerCopy.cancel() || cancelFetch();
    }

    /** Cancels the selected profile's request, and the copy that waits for it. */
    public boolean cancelFetch() {
        Profile chosen = profile.getValue();
        if (chosen == null) {
            return false;
        }
        boolean busy = switch (activity().getValue()) {
            case FetchState.Fetching _, FetchState.Waiting _ -> true;
            case FetchState.Idle _, FetchState.Failed _ -> false;
        };
        CopyWait.Pending waiting = headerCopy.pending().get();
        if (waiting != null && waiting.profile().equals(chosen.id())) {
            headerCopy.cancel();
        }
        workspace.tokens().cancel(chosen.id());
        return busy;
    }

    /** True while Esc cancels the request, or the copy that waits for one: words say so only then. */
    public BooleanProperty cancelKey() {
        return cancelKey;
    }

    /** A support ticket about the last request, without secrets; empty if there was no request. */
    public String supportTicket() {
        Exchange exchange = exchange().getValue();
        Profile chosen = profile.getValue();
        if (exchange == null || chosen == null) {
            return "";
        }
        FailureVerdict verdict = session.getValue().verdict().orElse(null);
        return SupportTicket.of(exchange, verdict, workspace.environmentOf(chosen), chosen.clientId());
    }

    private static @Nullable Long pauseLeft(FetchState.Failed failed, Moment moment) {
        Duration pause = failed.failure().verdict().pause();
        Exchange exchange = failed.failure().exchange();
        return pause == null ? null : Math.max(0, Duration.between(moment.now(),
            exchange.startedAt().plus(exchange.elapsed()).plus(pause)).plusNanos(999_999_999).toSeconds());
    }

    private List<Finding> compare() {
        FetchedToken token = held.getValue();
        SignatureState verdict = signature.getValue();
        Environment expected = environment.getValue();
        // Read, or it would not tell of its next change.
        awaitedTimes.getValue();
        return token == null || expected == null ? List.of() : TokenComparison.of(
            token, verdict, expected, workspace.environments(), ticker.shown().get());
    }
}

package dev.tokenconsole.ui.token.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import dev.tokenconsole.auth.Exchange;
import dev.tokenconsole.auth.FailureVerdict;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.formats.report.SupportTicket;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.live.FetchedToken;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.ExpectedClaims;
import dev.tokenconsole.verify.claims.Finding;

/** One profile's token: what is going on with it, and what can be done with it. */
public final class TokenViewModel {
    private final Workspace workspace;
    private final TokenClipboard copies;
    private final Ticker ticker;
    private final ObservableValue<Profile> profile;
    private final ObservableValue<TokenSession> live;
    private final ObservableValue<FetchedToken> held;
    private final ObservableValue<Boolean> hasToken;
    private final ObservableValue<Environment> environment;
    private final ReadOnlyBooleanWrapper impatient = new ReadOnlyBooleanWrapper();
    private final ObservableValue<List<Finding>> findings;
    private final CopiedTokenWatch copied;
    private final Set<UUID> productionAgreed = new HashSet<>();

    /** Follows {@code profile}, which is null while none is chosen. */
    public TokenViewModel(
            Workspace workspace, TokenClipboard copies, Ticker ticker, ObservableValue<Profile> profile) {
        this.workspace = workspace;
        this.copies = copies;
        this.ticker = ticker;
        this.profile = profile;
        this.environment = workspace.environmentOf(profile);
        this.live = profile.map(chosen -> workspace.tokens().of(chosen.id()));
        this.held = live.flatMap(TokenSession::held);
        this.hasToken = held.map(token -> true).orElse(false);
        this.findings = Bindings.createObjectBinding(this::found, held, environment, workspace.environments());
        this.copied = new CopiedTokenWatch(workspace, ticker, this::copyAgain);
        activity().subscribe(activity -> impatient.set(false));
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
    public ObservableValue<TokenSession> live() {
        return live;
    }

    /** What is going on. */
    public ObservableValue<FetchState> activity() {
        return live.flatMap(TokenSession::activity).orElse(new FetchState.Idle());
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
        return live.flatMap(TokenSession::exchange);
    }

    /** How long it still is until the request is repeated by itself; null if it is not. */
    public ObservableValue<Long> secondsToRepeat() {
        return live.flatMap(TokenSession::secondsToRepeat);
    }

    /** When it is renewed by itself. */
    ObservableValue<RenewalPlan> plan() {
        return live.flatMap(TokenSession::plan).orElse(RenewalPlan.NONE);
    }

    /** Whether somebody asked for a token before the server's pause was over. */
    public ObservableValue<Boolean> impatient() {
        return impatient.getReadOnlyProperty();
    }

    /** The token that was copied last. */
    public CopiedTokenWatch copied() {
        return copied;
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
        return live.flatMap(TokenSession::countdown);
    }

    /** The clocks that everything on the screen counts with. */
    public Ticker ticker() {
        return ticker;
    }

    /** What was copied and when it is cleared. */
    public TokenClipboard copies() {
        return copies;
    }

    /** Asks for a token; while a server wants to be left alone, that is only noted. */
    public void fetch() {
        Profile chosen = profile.getValue();
        if (chosen != null) {
            impatient.set(activity().getValue() instanceof FetchState.Waiting);
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
        FailureVerdict verdict = live.getValue().verdict().orElse(null);
        return SupportTicket.of(exchange, verdict, workspace.environmentOf(chosen), chosen.clientId());
    }

    private List<Finding> found() {
        FetchedToken token = held.getValue();
        Profile chosen = profile.getValue();
        Environment its = environment.getValue();
        return token == null || chosen == null || its == null ? List.of()
            : new ExpectedClaims(its, workspace.environments()).check(token.decoded(), chosen.clientId(),
                token.token().times().there(token.token().times().receivedAt(), token.token().times().receivedNanos()));
    }

    /** Whether copying must be asked about first: the first time for a production profile after unlocking. */
    public boolean mustAsk() {
        Profile chosen = profile.getValue();
        return chosen != null && mustAsk(chosen);
    }

    /** The same for any profile. */
    public boolean mustAsk(Profile asked) {
        return workspace.environmentOf(asked).kind() == EnvironmentKind.PRODUCTION
            && !productionAgreed.contains(asked.id());
    }

    /** Remembers until the vault is locked that this profile's production tokens may be copied. */
    public void agree() {
        Optional.ofNullable(profile.getValue()).ifPresent(this::agree);
    }

    /** The same for any profile. */
    public void agree(Profile asked) {
        productionAgreed.add(asked.id());
    }

    /** Copies the token; does nothing while there is none. */
    public void copy(CopyFormat format) {
        Profile chosen = profile.getValue();
        FetchedToken token = held().getValue();
        if (chosen != null && token != null) {
            copy(chosen, token, format);
        }
    }

    /** Copies {@code marked}, some or all of the token's text. */
    public void copyPart(String marked) {
        Profile chosen = profile.getValue();
        FetchedToken token = held().getValue();
        if (chosen == null || token == null) {
            return;
        }
        if (token.token().value().reveal().equals(marked)) {
            copy(chosen, token, CopyFormat.TOKEN);
        } else {
            copies.copyToken(words("ui.copy.done.part", chosen), marked);
        }
    }

    /** Copies what a profile holds now as the token that it held before was copied. */
    private void copyAgain(Profile owner, CopyFormat format) {
        FetchedToken token = workspace.tokens().of(owner.id()).held().get();
        if (token != null) {
            copy(owner, token, format);
        }
    }

    private void copy(Profile owner, FetchedToken token, CopyFormat format) {
        copies.copyToken(words(format.doneKey(), owner),
            format.text(workspace.environmentOf(owner), token.token().value()));
        copied.copied(owner, token.token().times(), format);
    }

    /** What is copied and whose it is: it stays on the clipboard while another profile is looked at. */
    private String words(String key, Profile owner) {
        return Messages.text("ui.copied.what", Messages.text(key), owner.name(),
            EnvironmentBadge.word(workspace.environmentOf(owner).kind()));
    }
}

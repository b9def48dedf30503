package dev.tokenconsole.ui.token;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javafx.beans.value.ObservableValue;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.token.Countdown;
import dev.tokenconsole.ui.common.Badge;
import dev.tokenconsole.ui.common.CopyDesk;
import dev.tokenconsole.ui.common.Ticker;
import dev.tokenconsole.ui.session.Activity;
import dev.tokenconsole.ui.session.HeldToken;
import dev.tokenconsole.ui.session.LiveToken;
import dev.tokenconsole.ui.session.Workspace;

/** One profile's token: what is going on with it, and what can be done with it. */
public final class TokenViewModel {
    private final Workspace workspace;
    private final CopyDesk copies;
    private final Ticker ticker;
    private final ObservableValue<Profile> profile;
    private final ObservableValue<LiveToken> live;
    private final ObservableValue<Boolean> hasToken;
    private final ObservableValue<Environment> environment;
    private final Set<UUID> productionAgreed = new HashSet<>();

    /** Follows {@code profile}, which is null while none is chosen. */
    public TokenViewModel(
            Workspace workspace, CopyDesk copies, Ticker ticker, ObservableValue<Profile> profile) {
        this.workspace = workspace;
        this.copies = copies;
        this.ticker = ticker;
        this.profile = profile;
        this.environment = workspace.environmentOf(profile);
        this.live = profile.map(chosen -> workspace.tokens().of(chosen.id()));
        this.hasToken = held().map(token -> true).orElse(false);
    }

    /** The chosen profile. */
    public ObservableValue<Profile> profile() {
        return profile;
    }

    /** Its environment. */
    public ObservableValue<Environment> environment() {
        return environment;
    }

    /** What is going on. */
    public ObservableValue<Activity> activity() {
        return live.flatMap(LiveToken::activity).orElse(new Activity.Idle());
    }

    /** Whether a request is under way. */
    public ObservableValue<Boolean> fetching() {
        return activity().map(Activity.Fetching.class::isInstance);
    }

    /** The token. */
    public ObservableValue<HeldToken> held() {
        return live.flatMap(LiveToken::held);
    }

    /** Whether there is one, dead or alive. */
    public ObservableValue<Boolean> hasToken() {
        return hasToken;
    }

    /** What is left of it. */
    public ObservableValue<Countdown> countdown() {
        return live.flatMap(LiveToken::countdown);
    }

    /** The clocks that everything on the screen counts with. */
    public Ticker ticker() {
        return ticker;
    }

    /** What was copied and when it is cleared. */
    public CopyDesk copies() {
        return copies;
    }

    /** Asks for a token. */
    public void fetch() {
        Profile chosen = profile.getValue();
        if (chosen != null) {
            workspace.tokens().fetch(chosen, workspace.environmentOf(chosen));
        }
    }

    /** Ends the request under way. */
    public void cancel() {
        Profile chosen = profile.getValue();
        if (chosen != null) {
            workspace.tokens().cancel(chosen.id());
        }
    }

    /** Whether copying must be asked about first: the first time for a production profile after unlocking. */
    public boolean mustAsk() {
        Profile chosen = profile.getValue();
        return chosen != null && workspace.environmentOf(chosen).kind() == EnvironmentKind.PRODUCTION
            && !productionAgreed.contains(chosen.id());
    }

    /** Remembers until the vault is locked that this profile's production tokens may be copied. */
    public void agree() {
        Optional.ofNullable(profile.getValue()).ifPresent(chosen -> productionAgreed.add(chosen.id()));
    }

    /** Copies the token; does nothing while there is none. */
    public void copy(CopyFormat format) {
        HeldToken token = held().getValue();
        Environment environment = environment().getValue();
        if (token != null && environment != null) {
            copies.copyToken(words(format.doneKey()), format.text(environment, token.token().value()));
        }
    }

    /** Copies {@code marked}, some or all of the token's text. */
    void copyPart(String marked) {
        copies.copyToken(words("ui.copy.done.part"), marked);
    }

    /** What is copied and whose it is: it stays on the clipboard while another profile is looked at. */
    private String words(String key) {
        return Messages.text("ui.copied.what", Messages.text(key), profile.getValue().name(),
            Badge.word(environment().getValue().kind()));
    }
}

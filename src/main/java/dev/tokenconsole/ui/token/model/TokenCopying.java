package dev.tokenconsole.ui.token.model;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/** Puts what is to be copied on the clipboard, with words about it. Asks nothing. FX thread only. */
final class TokenCopying {
    /** A token that ends sooner is replaced before it is copied. */
    private static final Duration SHORTEST_USE = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final TokenClipboard clipboard;
    private final Ticker ticker;

    TokenCopying(Workspace workspace, TokenClipboard clipboard, Ticker ticker) {
        this.workspace = workspace;
        this.clipboard = clipboard;
        this.ticker = ticker;
    }

    /** Copies the token of {@code owner}; false if there is none, or none with claims to read. */
    boolean copy(Profile owner, CopyFormat format) {
        FetchedToken token = held(owner);
        return token != null && format.text(calledBy(owner), token).map(text -> {
            clipboard.copyToken(description(format.doneKey(), owner, token), text);
            return true;
        }).orElse(false);
    }

    /** Copies {@code selection}, a part of the text of the token of {@code owner}. */
    void copyPart(Profile owner, String selection) {
        clipboard.copyToken(description("ui.copy.done.part", owner), selection);
    }

    /** Copies the client secret of {@code owner}, which is cleared like a token. */
    void copySecret(Profile owner) {
        clipboard.copyToken(description("ui.copy.done.secret", owner), owner.secret().reveal());
    }

    /** Copies what is for others to see, which is not cleared; returns words about it, empty if nothing was copied. */
    String copyRedacted(Profile owner, CopyFormat format) {
        if (format.holdsAddress() && calledBy(owner).baseUrl().getPort() == 0) {
            return Messages.text("ui.copy.no-address", owner.name());
        }
        return format.redacted(calledBy(owner), held(owner)).map(text -> {
            clipboard.copyPlain(text);
            return Messages.text("ui.copied.redacted", Messages.text(format.doneKey()), owner.name());
        }).orElse("");
    }

    /** Copies the client id of {@code owner}; returns words about it. */
    String copyClientId(Profile owner) {
        clipboard.copyPlain(owner.clientId());
        return Messages.text("ui.copied.client-id", owner.name());
    }

    /** True if it lives long enough to be pasted and sent; nothing says that a token of unknown life has ended. */
    boolean isUsable(FetchedToken token) {
        Countdown countdown = countdown(token);
        return switch (countdown.state()) {
            case UNKNOWN -> true;
            case EXPIRED -> false;
            case VALID, ENDING, LAST_SECONDS -> countdown.remaining().compareTo(SHORTEST_USE) > 0;
        };
    }

    /** True if it was usable when it arrived, and is not any more. */
    boolean hasEndedMeanwhile(FetchedToken token) {
        return !isUsable(token) && countdown(token).lifetime().compareTo(SHORTEST_USE) > 0;
    }

    private Countdown countdown(FetchedToken token) {
        Moment moment = ticker.moment().get();
        return Countdown.of(token.token().times(), moment.now(), moment.nanos());
    }

    /** The environment, and of the demo the address that listens: the stored one has port 0. */
    private Environment calledBy(Profile owner) {
        Environment environment = workspace.environmentOf(owner);
        if (!environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            return environment;
        }
        // One server has all profiles of the demo.
        return Stream.concat(Stream.of(owner), workspace.profilesOf(environment.id()).stream())
            .map(each -> workspace.tokens().of(each.id()).exchange().get()).filter(Objects::nonNull).findFirst()
            .map(last -> environment.withBaseUrl(
                URI.create(last.url().getScheme() + "://" + last.url().getAuthority()))).orElse(environment);
    }

    private @Nullable FetchedToken held(Profile owner) {
        return workspace.tokens().of(owner.id()).held().get();
    }

    /** Says of a token that is of little use that it is; by the time of day, which stays true. */
    private String description(String key, Profile owner, FetchedToken token) {
        Countdown countdown = countdown(token);
        if (countdown.state() == Countdown.State.EXPIRED) {
            return Messages.text("ui.copied.what.expired", description(key, owner));
        }
        return isUsable(token) || countdown.expiresAt() == null ? description(key, owner)
            : Messages.text("ui.copied.what.short", description(key, owner), TimeWords.local(countdown.expiresAt(),
                ZoneId.systemDefault(), ticker.moment().get().now()));
    }

    /** Names the owner, since the copy stays on the clipboard while another profile is selected. */
    private String description(String key, Profile owner) {
        return Messages.text("ui.copied.what", Messages.text(key), owner.name(),
            workspace.environmentOf(owner).name());
    }
}

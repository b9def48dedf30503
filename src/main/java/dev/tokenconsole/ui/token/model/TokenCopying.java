package dev.tokenconsole.ui.token.model;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import javafx.beans.value.ObservableValue;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.EnvironmentBadge;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * Copies tokens to the clipboard and watches the one that was copied last. The first copy of a production profile's
 * token has to be confirmed; the confirmation counts until the vault is locked. FX thread only.
 */
public final class TokenCopying {
    private final Workspace workspace;
    private final TokenClipboard clipboard;
    private final ObservableValue<Profile> profile;
    private final CopiedTokenWatch watch;
    private final Set<UUID> confirmed = new HashSet<>();

    /** Copies tokens of {@code profile}, which is null while none is selected. */
    TokenCopying(Workspace workspace, TokenClipboard clipboard, Ticker ticker, ObservableValue<Profile> profile) {
        this.workspace = workspace;
        this.clipboard = clipboard;
        this.profile = profile;
        this.watch = new CopiedTokenWatch(workspace, ticker, this::copy);
    }

    /** The token that was copied last. */
    public CopiedTokenWatch watch() {
        return watch;
    }

    /** True if a copy of a token of {@code owner} has to be confirmed first. */
    public boolean needsConfirmation(Profile owner) {
        return workspace.environmentOf(owner).kind() == EnvironmentKind.PRODUCTION && !confirmed.contains(owner.id());
    }

    /** Lets production tokens of {@code owner} be copied until the vault is locked. */
    public void confirm(Profile owner) {
        confirmed.add(owner.id());
    }

    /** Copies the selected profile's token; does nothing while there is none. */
    public void copy(CopyFormat format) {
        Profile owner = profile.getValue();
        if (owner != null) {
            copy(owner, format);
        }
    }

    /** Copies {@code selection}, a part or all of the text of the selected profile's token. */
    public void copyPart(String selection) {
        Profile owner = profile.getValue();
        FetchedToken token = owner == null ? null : workspace.tokens().of(owner.id()).held().get();
        if (owner == null || token == null) {
            return;
        }
        if (token.token().value().reveal().equals(selection)) {
            copy(owner, CopyFormat.TOKEN);
        } else {
            clipboard.copyToken(description("ui.copy.done.part", owner), selection);
        }
    }

    private void copy(Profile owner, CopyFormat format) {
        FetchedToken token = workspace.tokens().of(owner.id()).held().get();
        if (token != null) {
            clipboard.copyToken(description(format.doneKey(), owner),
                format.text(workspace.environmentOf(owner), token.token().value()));
            watch.watch(owner, token.token().times(), format);
        }
    }

    /** Names the owner, since the copy stays on the clipboard while another profile is selected. */
    private String description(String key, Profile owner) {
        return Messages.text("ui.copied.what", Messages.text(key), owner.name(),
            EnvironmentBadge.word(workspace.environmentOf(owner).kind()));
    }
}

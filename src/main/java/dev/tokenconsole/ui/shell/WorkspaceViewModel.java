package dev.tokenconsole.ui.shell;

import java.util.List;
import java.util.UUID;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.live.LiveSignatures;
import dev.tokenconsole.ui.privacy.KnownValues;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.profiles.change.ProfileActionsViewModel;
import dev.tokenconsole.ui.profiles.list.ProfileListViewModel;
import dev.tokenconsole.ui.profiles.list.RememberedList;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.ui.token.model.RememberedFormats;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.ui.unlock.UnlockNotice;
import dev.tokenconsole.vault.Vault;

/** An open vault in the window: the shown view, the chosen profile, its token, the open editor. FX thread only. */
final class WorkspaceViewModel {
    private final Workspace workspace;
    private final Ticker ticker;
    private final TokenClipboard copies;
    private final PrivacyMode privacy;
    private final Subscription knowing;
    private final ClaimCopying claims;
    private final ProfileListViewModel profiles;
    private final ProfileActionsViewModel actions;
    private final TokenViewModel token;
    private final OpenEditor editor;
    private final CheckViewModel check;
    private final DoubleProperty claimsShare = new SimpleDoubleProperty(WindowState.DEFAULT.tokenDivider());
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.TOKENS);

    /** Begins with the first profile of {@code workspace}, which {@code check} checks. */
    WorkspaceViewModel(Workspace workspace, Ticker ticker, TokenClipboard copies, DeclinedOffers declined,
            PrivacyMode privacy, CheckViewModel check) {
        this.check = check;
        this.workspace = workspace;
        this.ticker = ticker;
        this.copies = copies;
        this.privacy = privacy;
        know();
        knowing = workspace.profiles().subscribe(this::know).and(workspace.environments().subscribe(this::know));
        claims = new ClaimCopying(copies);
        profiles = new ProfileListViewModel(workspace, privacy);
        editor = new OpenEditor(workspace);
        profiles.holdWhile(editor.opened());
        actions = new ProfileActionsViewModel(workspace, ticker, profiles, editor::leave);
        token = new TokenViewModel(workspace, copies, ticker, profiles.chosen(), declined);
    }

    /** The values that texts of this vault may hold: a name may be a client id, a sentence may name an issuer. */
    private void know() {
        privacy.know(workspace.profiles().stream().map(Profile::clientId).toList());
        privacy.know(workspace.environments().stream().map(BuiltInEnvironments::withExpectations)
            .flatMap(KnownValues::of).toList());
    }

    /** Learns no more values of this vault, which is closed next: it empties its lists one after the other. */
    void endKnowing() {
        knowing.unsubscribe();
    }

    Workspace workspace() {
        return workspace;
    }

    Ticker ticker() {
        return ticker;
    }

    TokenClipboard copies() {
        return copies;
    }

    PrivacyMode privacy() {
        return privacy;
    }

    /** The claim that the commands act on. */
    ClaimCopying claims() {
        return claims;
    }

    ProfileListViewModel profiles() {
        return profiles;
    }

    /** The actions on the selected profiles. */
    ProfileActionsViewModel actions() {
        return actions;
    }

    TokenViewModel token() {
        return token;
    }

    /** The part of the width that the claims have in a wide window; remembered as {@link WindowState} does. */
    DoubleProperty claimsShare() {
        return claimsShare;
    }

    OpenEditor editor() {
        return editor;
    }

    /** The check of many credentials. */
    CheckViewModel check() {
        return check;
    }

    /** The shown view; that of the profiles or of the settings while an editor is open in its place. */
    ReadOnlyObjectProperty<View> view() {
        return view.getReadOnlyProperty();
    }

    void show(View next) {
        view.set(next);
    }

    /** True while a change is on its way to the disk. */
    boolean isSaving() {
        return workspace.saving().get();
    }

    /** True while a token of the vault lives and is renewed automatically. */
    boolean isRenewing() {
        return workspace.tokens().isRenewing(workspace.profiles());
    }

    /** The id of the chosen profile; null if none is. */
    @Nullable UUID place() {
        Profile chosen = profiles.chosen().get();
        return chosen == null ? null : chosen.id();
    }

    /**
     * The state of a vault that is locked, for the next unlock. A copy that the lock ends is not made up for then: the
     * user may have asked for it long ago, and has the clipboard in use for something else.
     *
     * @param chosen the id of the chosen profile; null if none is
     * @param copying the id of the profile whose copy was not at its end; null if there was none
     */
    record Left(@Nullable UUID chosen, @Nullable UUID copying) {
        static final Left NOWHERE = new Left(null, null);

        /** The facts to be known before the password is typed, without a name. */
        List<UnlockNotice> notices() {
            return copying == null ? List.of() : List.of(UnlockNotice.Plain.COPY_ENDED);
        }
    }

    Left left() {
        return new Left(place(), workspace.isLasting() ? token.headerCopy().underWay() : null);
    }

    /**
     * Goes to the profile that was chosen as the vault was {@code left}, if it is still there, else to the one that was
     * chosen last in this vault, if the settings say so; from now on each chosen one is remembered. Nothing is
     * remembered of the demo. Every unlock leads to the tokens: Enter copies a header there.
     */
    void goOn(Services services, Left left) {
        new LiveSignatures(workspace.tokens(), id -> workspace.profile(id).map(workspace::environmentOf),
            services.signatures().get(), services.tasks()).follow(workspace.environments());
        WindowStateModel window = services.window();
        ReadOnlyObjectProperty<Settings> settings = services.settings().current();
        new RememberedList(window, profiles.memory(), workspace).follow(view);
        claimsShare.set(window.current().get().tokenDivider());
        claimsShare.subscribe(() -> window.change(state -> state.withTokenDivider(claimsShare.get())));
        workspace.vault().map(Vault::vaultId).ifPresent(vault -> {
            token.headerCopy().remember(new RememberedFormats(window, () -> settings.get().copyFormat()));
            UUID last = window.current().get().lastProfiles().get(vault);
            if (last != null && settings.get().reopenLastProfile()) {
                profiles.choose(last);
            }
            profiles.chosen().subscribe(profile -> {
                if (profile != null) {
                    window.change(state -> state.withLastProfile(vault, profile.id()));
                }
            });
        });
        if (left.chosen() != null) {
            profiles.choose(left.chosen());
        }
        if (left.copying() != null) {
            workspace.profile(left.copying()).ifPresent(owner ->
                token.headerCopy().say(Messages.text("ui.copy.locked", owner.name())));
        }
    }
}

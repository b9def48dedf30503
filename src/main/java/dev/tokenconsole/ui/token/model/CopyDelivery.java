package dev.tokenconsole.ui.token.model;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.verify.claims.FetchedToken;

/** Puts on the clipboard what was wished for, once nothing is left to wait for or to decide. FX thread only. */
final class CopyDelivery {
    private final Workspace workspace;
    private final TokenCopying copying;
    private final CopiedTokenWatch watch;

    /** A copied token is watched by {@code watch} from then on. */
    CopyDelivery(Workspace workspace, TokenCopying copying, CopiedTokenWatch watch) {
        this.workspace = workspace;
        this.copying = copying;
        this.watch = watch;
    }

    /**
     * The result of a delivery.
     *
     * @param words beside the status of the clipboard; empty for none
     */
    record Delivered(CopyEnd end, String words) {
        private static final Delivered SILENTLY = new Delivered(CopyEnd.COPIED, "");
    }

    /** Copies what can be copied of the profile as it is now. */
    Delivered deliver(CopyWish wish) {
        Profile owner = workspace.profile(wish.profile()).orElseThrow();
        FetchedToken token = workspace.tokens().of(wish.profile()).held().get();
        if (token == null && wish.needsToken()) {
            return failed("ui.copy.no-token", owner);
        }
        return switch (wish.what()) {
            case CopyWish.ClientSecret _ -> {
                copying.copySecret(owner);
                yield Delivered.SILENTLY;
            }
            case CopyWish.Part(var text) -> {
                copying.copyPart(owner, text.get());
                yield Delivered.SILENTLY;
            }
            case CopyWish.Redacted(var format) -> {
                String said = copying.copyRedacted(owner, format);
                yield said.isEmpty() ? failed("ui.copy.no-claims", owner) : new Delivered(CopyEnd.COPIED, said);
            }
            case CopyWish.Whole(var format) -> {
                if (token == null || !copying.copy(owner, format)) {
                    yield failed("ui.copy.no-claims", owner);
                }
                if (format.holdsToken()) {
                    watch.watch(owner, token.token().times(), format);
                }
                yield Delivered.SILENTLY;
            }
        };
    }

    private static Delivered failed(String key, Profile owner) {
        return new Delivered(CopyEnd.FAILED, Messages.text(key, owner.name()));
    }
}

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

    /** Copies; returns what there is to say beside the status of the clipboard, empty for nothing. */
    String deliver(CopyWish wish) {
        Profile owner = workspace.profile(wish.profile()).orElseThrow();
        return switch (wish.what()) {
            case CopyWish.Part(var text) -> {
                copying.copyPart(owner, text.get());
                yield "";
            }
            case CopyWish.Redacted(var format) -> {
                String said = copying.copyRedacted(owner, format);
                yield said.isEmpty() ? Messages.text("ui.copy.no-claims", owner.name()) : said;
            }
            case CopyWish.Whole(var format) -> {
                FetchedToken token = workspace.tokens().of(wish.profile()).held().get();
                if (token == null || !copying.copy(owner, format)) {
                    yield Messages.text("ui.copy.no-claims", owner.name());
                }
                if (format.holdsToken()) {
                    watch.watch(owner, token.token().times(), format);
                }
                yield "";
            }
        };
    }
}

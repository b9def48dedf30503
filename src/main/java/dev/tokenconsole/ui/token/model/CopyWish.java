package dev.tokenconsole.ui.token.model;

import java.util.UUID;
import java.util.function.Supplier;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.session.Workspace;

/**
 * A copy as it was asked for, with the profile and the environment of that moment: once they are others, it is dropped.
 *
 * @param profile the id of the profile
 * @param environment the profile's environment
 */
record CopyWish(UUID profile, String name, String clientId, Environment environment, What what) {
    /** The text that is to be copied. */
    sealed interface What {}

    /** The token in a format. */
    record Whole(CopyFormat format) implements What {}

    /** A format without anything secret or personal. */
    record Redacted(CopyFormat format) implements What {}

    /** The client secret of the profile, which needs no token. */
    record ClientSecret() implements What {}

    /** A part of the token's text, which no record may hold. */
    record Part(Supplier<String> text) implements What {}

    static CopyWish of(Workspace workspace, Profile owner, CopyFormat format) {
        return of(workspace, owner, new Whole(format));
    }

    static CopyWish redacted(Workspace workspace, Profile owner, CopyFormat format) {
        return of(workspace, owner, new Redacted(format));
    }

    static CopyWish part(Workspace workspace, Profile owner, String text) {
        return of(workspace, owner, new Part(() -> text));
    }

    static CopyWish secret(Workspace workspace, Profile owner) {
        return of(workspace, owner, new ClientSecret());
    }

    private static CopyWish of(Workspace workspace, Profile owner, What what) {
        return new CopyWish(
            owner.id(), owner.name(), owner.clientId(), workspace.environmentOf(owner), what);
    }

    /** True if a token, or a part of one, is copied. */
    boolean holdsToken() {
        return switch (what) {
            case Whole(var format) -> format.holdsToken();
            case Part _ -> true;
            case Redacted _, ClientSecret _ -> false;
        };
    }

    /** True if it cannot be copied before there is a token. */
    boolean needsToken() {
        return !(what instanceof ClientSecret);
    }

    /** True while the profile and its environment are as they were; a note may have changed. */
    boolean isStillOf(Workspace workspace) {
        return workspace.profile(profile).filter(now -> now.name().equals(name) && now.clientId().equals(clientId))
            .flatMap(now -> workspace.environment(now.environmentId())).filter(environment::equals).isPresent();
    }
}

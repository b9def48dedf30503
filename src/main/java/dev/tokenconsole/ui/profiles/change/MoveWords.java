package dev.tokenconsole.ui.profiles.change;

import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.session.Workspace;

/** Sentences about one or several profiles. */
public final class MoveWords {
    private MoveWords() {}

    /** The message {@code oneKey} with the name of the only one, or {@code manyKey} with their number. */
    static String of(List<String> names, String oneKey, String manyKey) {
        return names.size() == 1 ? Messages.text(oneKey, names.getFirst()) : Messages.text(manyKey, names.size());
    }

    /** The question before a move to production, with what the move ends where there is anything to end. */
    public static String question(Workspace workspace, List<Profile> moved, Environment target) {
        String host = target.tokenUrl().getHost();
        boolean holds = moved.stream().anyMatch(profile ->
            workspace.tokens().sessions().containsKey(profile.id())
                && workspace.tokens().of(profile.id()).held().get() != null);
        boolean renews = moved.stream().anyMatch(Profile::renews);
        String question = moved.size() == 1
            ? Messages.text("ui.profiles.move.ask.one", moved.getFirst().name(), target.name(), host)
            : Messages.text("ui.profiles.move.ask", moved.size(), target.name(), host);
        return question + (holds ? " " + Messages.text("ui.profiles.move.token") : "")
            + (renews ? " " + Messages.text("ui.profiles.move.renewal") : "");
    }

    /** The result of a move. */
    static String moved(List<String> names, Environment target) {
        return names.size() == 1 ? Messages.text("ui.profiles.moved.one", names.getFirst(), target.name())
            : Messages.text("ui.profiles.moved", names.size(), target.name());
    }
}

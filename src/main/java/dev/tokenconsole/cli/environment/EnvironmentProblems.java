package dev.tokenconsole.cli.environment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.model.environment.EnvironmentRules.Field;

/** The rules for environments, as wrong usage: each sentence after the option that it is about. */
public final class EnvironmentProblems {
    private EnvironmentProblems() {}

    /** The environment that {@code draft} describes; throws with all its problems. */
    public static Environment checked(EnvironmentDraft draft, Collection<Environment> others) throws CommandFailure {
        Map<Field, String> problems = EnvironmentRules.problems(draft, others);
        if (problems.containsKey(Field.TOKEN_URL) && draft.text(Field.BASE_URL).isEmpty()) {
            // Without one, the base URL comes from the token URL.
            problems.remove(Field.BASE_URL);
        }
        if (problems.isEmpty()) {
            return draft.toEnvironment();
        }
        Set<String> lines = new LinkedHashSet<>();
        problems.forEach((field, problem) -> lines.add(line(field, problem, draft)));
        throw CommandFailure.usage(String.join("\n", lines));
    }

    private static String line(Field field, String problem, EnvironmentDraft draft) {
        return switch (field) {
            case ID, NAME -> problem;
            case KIND -> "--kind: " + problem;
            case COLOUR -> "--colour: " + problem;
            case BASE_URL -> "--base-url: " + problem;
            case VERSION -> "--api-version: " + problem;
            case TOKEN_URL -> "--token-url: " + problem;
            case SCOPE -> "--scope: " + problem;
            case ISSUER -> "--issuer: " + problem;
            case AUDIENCE -> "--audience: " + problem;
            case KEY_SET_URL -> "--key-set-url: " + problem;
            case AUTHORITIES -> AuthoritySource.OPTION + ": " + problem;
            // Without a host the value was none of those that the option takes.
            case PROXY_HOST, PROXY_PORT -> "--proxy: "
                + (draft.text(Field.PROXY_HOST).isEmpty() ? Messages.text("cli.proxy") : problem);
        };
    }
}

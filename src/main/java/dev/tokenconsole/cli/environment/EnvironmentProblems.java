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
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentRules;

/** The rules for environments, as wrong usage: each sentence after the option that it is about. */
public final class EnvironmentProblems {
    private EnvironmentProblems() {}

    /** The environment that {@code draft} describes; throws with all its problems. */
    public static Environment checked(EnvironmentDraft draft, Collection<Environment> others) throws CommandFailure {
        Map<EnvironmentField, String> problems = EnvironmentRules.problems(draft, others);
        if (problems.containsKey(EnvironmentField.TOKEN_URL) && draft.text(EnvironmentField.BASE_URL).isEmpty()) {
            // Without one, the base URL comes from the token URL.
            problems.remove(EnvironmentField.BASE_URL);
        }
        if (problems.isEmpty()) {
            return draft.toEnvironment();
        }
        Set<String> lines = new LinkedHashSet<>();
        problems.forEach((field, problem) -> lines.add(line(field, problem, draft)));
        throw CommandFailure.usage(String.join("\n", lines));
    }

    private static String line(EnvironmentField field, String problem, EnvironmentDraft draft) {
        return switch (field) {
            case ID, NAME -> problem;
            case KIND, COLOUR, RECIPE, BASE_URL, TOKEN_URL, SCOPE, ISSUER, AUDIENCE, KEY_SET_URL, PROBE_URL ->
                "--" + field.id() + ": " + problem;
            case PARAMETERS -> "--parameter: " + problem;
            case VERSION -> "--api-version: " + problem;
            case TLS12 -> "--allow-tls12: " + problem;
            case AUTHORITIES -> AuthoritySource.OPTION + ": " + problem;
            // Without a host the value was none of those that the option takes.
            case ROUTE, PROXY_HOST, PROXY_PORT -> "--proxy: "
                + (draft.text(EnvironmentField.PROXY_HOST).isEmpty() ? Messages.text("cli.proxy") : problem);
        };
    }
}

package dev.tokenconsole.cli.check;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.check.probe.ProbeTargets;
import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;

/** The option {@code --probe}: a path for all environments, or an address for one of them. */
final class ProbeOption implements Argument {
    private final Value<List<String>> probes = Value.texts(
        OptionSpec.builder("--probe").paramLabel("PATH|NAME=URL").descriptionKey("cli.option.probe"));

    @Override
    public void addTo(CommandSpec command) {
        probes.addTo(command);
    }

    /** The addresses to call; names are those of {@code known}. */
    ProbeTargets in(List<Environment> known) throws CommandFailure {
        String path = "";
        Map<String, URI> own = new HashMap<>();
        for (String text : Objects.requireNonNullElse(probes.orNull(), List.<String>of())) {
            if (text.startsWith("/")) {
                path = text;
            } else {
                int equals = text.indexOf('=');
                String name = text.substring(0, Math.max(0, equals));
                own.put(environment(name, known).orElseThrow(ProbeOption::wrong).id(),
                    WebAddress.read(text.substring(equals + 1)).orElseThrow(ProbeOption::wrong));
            }
        }
        try {
            return new ProbeTargets(path, own);
        } catch (IllegalArgumentException _) {
            throw wrong();
        }
    }

    /** Empty too for a name that two go by: a token would be sent to one of them. */
    private static Optional<Environment> environment(String name, List<Environment> known) {
        List<Environment> named = known.stream()
            .filter(each -> each.id().equalsIgnoreCase(name) || each.name().equalsIgnoreCase(name)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static CommandFailure wrong() {
        return CommandFailure.usage(Messages.text("cli.check.probe"));
    }
}

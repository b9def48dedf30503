package dev.tokenconsole.net.verdict;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/**
 * Puts verdicts into words: {@code auth.KEY.title}, {@code .cause} and {@code .next}, with the arguments {@code {0}}
 * the name of the endpoint, {@code {1}} its host, {@code {2}} the environment, {@code {3}}… those of the key.
 */
public record VerdictWording(CalledEndpoint endpoint) {
    public FailureVerdict verdict(String key, FailureVerdict.Remedy remedy, Object... more) {
        return verdict(key, remedy, null, List.of(), more);
    }

    public FailureVerdict verdict(
            String key, FailureVerdict.Remedy remedy, @Nullable String words, List<String> ids, Object... more) {
        Object[] arguments = new Object[more.length + 3];
        arguments[0] = endpoint.displayName();
        arguments[1] = endpoint.host();
        arguments[2] = endpoint.environment().name();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new FailureVerdict(key,
            Messages.text("auth." + key + ".title", arguments),
            Messages.text("auth." + key + ".cause", arguments),
            Messages.text("auth." + key + ".next", arguments),
            words, ids, remedy);
    }
}

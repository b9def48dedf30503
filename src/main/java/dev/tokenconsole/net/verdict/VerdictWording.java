package dev.tokenconsole.net.verdict;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/**
 * Puts verdicts into words: {@code auth.KEY.title}, {@code .cause} and {@code .next}, each of which can name
 * {@code {0}} who was asked, {@code {1}} the host, {@code {2}} the environment, and {@code {3}}… what the key adds.
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
        return new FailureVerdict(
            Messages.text("auth." + key + ".title", arguments),
            Messages.text("auth." + key + ".cause", arguments),
            Messages.text("auth." + key + ".next", arguments),
            words, ids, remedy);
    }
}

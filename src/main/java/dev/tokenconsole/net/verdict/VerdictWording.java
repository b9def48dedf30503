package dev.tokenconsole.net.verdict;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;

/**
 * Puts verdicts into words: {@code auth.KEY.title}, {@code .cause} and {@code .next}, with the arguments {@code {0}}
 * the name of the endpoint, {@code {1}} its host, {@code {2}} the environment, {@code {3}}…{@code {8}} those of the
 * key, {@code {9}} and {@code {10}} the settings that make up the address, joined by "or" and by "and". The cause of a
 * verdict that sends the reader to the environment ends with the address that was called.
 *
 * @param setting the setting that holds the address, in words; absent for the address of token requests
 */
public record VerdictWording(CalledEndpoint endpoint, @Nullable String setting) {
    private static final int SETTINGS = 9;
    private static final int ARGUMENTS = 11;
    /** The address may be wrong here, although a retry is offered first. */
    private static final String REFUSED = "connection-refused";

    /** For the address of token requests. */
    public VerdictWording(CalledEndpoint endpoint) {
        this(endpoint, null);
    }

    public FailureVerdict verdict(String key, FailureVerdict.Remedy remedy, Object... more) {
        return verdict(key, remedy, null, List.of(), more);
    }

    public FailureVerdict verdict(
            String key, FailureVerdict.Remedy remedy, @Nullable String words, List<String> ids, Object... more) {
        boolean aboutAddress = remedy == FailureVerdict.Remedy.EDIT_ENVIRONMENT || key.equals(REFUSED);
        String called = aboutAddress ? " " + Messages.text("auth.called", endpoint.address()) : "";
        return worded(key, remedy, words, ids, called, more);
    }

    /** The same without the address: it was not called, or is not in doubt. */
    public FailureVerdict withoutAddress(String key, FailureVerdict.Remedy remedy, Object... more) {
        return worded(key, remedy, null, List.of(), "", more);
    }

    private FailureVerdict worded(String key, FailureVerdict.Remedy remedy, @Nullable String words, List<String> ids,
            String behindCause, Object... more) {
        Object[] arguments = new Object[ARGUMENTS];
        arguments[0] = endpoint.displayName();
        arguments[1] = endpoint.host();
        arguments[2] = endpoint.environment().name();
        System.arraycopy(more, 0, arguments, 3, more.length);
        arguments[SETTINGS] = settings("auth.settings.base-url-or-version");
        arguments[SETTINGS + 1] = settings("auth.settings.base-url-and-version");
        return new FailureVerdict(key,
            Messages.text("auth." + key + ".title", arguments),
            Messages.text("auth." + key + ".cause", arguments) + behindCause,
            Messages.text("auth." + key + ".next", arguments),
            words, ids, remedy);
    }

    /** The settings that the address was made of. */
    private String settings(String versioned) {
        Environment environment = endpoint.environment();
        String made = environment.options().tokenUrl() != null ? "auth.settings.token-url"
            : environment.recipe().isVersioned() ? versioned : "auth.settings.base-url";
        return Objects.requireNonNullElseGet(setting, () -> Messages.text(made, environment.name()));
    }
}

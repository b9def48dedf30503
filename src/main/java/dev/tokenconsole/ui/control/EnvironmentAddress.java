package dev.tokenconsole.ui.control;

import java.net.URI;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;

/** Where a token comes from, as it is shown. */
public final class EnvironmentAddress {
    private EnvironmentAddress() {}

    /**
     * Method, host and path; for the demo, whose port is not known until it is used, the path alone. That TLS 1.2 will
     * do there is part of it: it is weaker than what the others are called with.
     */
    public static String of(Environment environment) {
        String address = requestLine(environment);
        return environment.transport().allowsTls12() ? Messages.text("ui.address.tls12", address) : address;
    }

    /** The host alone, with its port; and that TLS 1.2 will do there. */
    public static String host(Environment environment) {
        String host = environment.kind() == EnvironmentKind.DEMO ? Messages.text("ui.address.built-in")
            : environment.tokenUrl().getRawAuthority();
        return environment.transport().allowsTls12() ? Messages.text("ui.address.tls12", host) : host;
    }

    private static String requestLine(Environment environment) {
        URI url = environment.tokenUrl();
        return environment.kind() == EnvironmentKind.DEMO ? Messages.text("ui.address.demo", url.getPath())
            : Messages.text("ui.address", url.getRawAuthority() + url.getPath());
    }
}

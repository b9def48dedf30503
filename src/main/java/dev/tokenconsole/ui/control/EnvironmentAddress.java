package dev.tokenconsole.ui.control;

import java.net.URI;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;

/** The address of an environment as it is displayed. */
public final class EnvironmentAddress {
    private EnvironmentAddress() {}

    /**
     * Method, host and path; for the demo, whose port is not known until it is used, only the path. If TLS 1.2 is
     * allowed, which is weaker than the default, it says so.
     */
    public static String of(Environment environment) {
        String address = requestLine(environment);
        return environment.transport().allowsTls12() ? Messages.text("ui.address.tls12", address) : address;
    }

    /** The host, with its port; it says so if TLS 1.2 is allowed. */
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

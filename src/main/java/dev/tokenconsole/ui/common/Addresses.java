package dev.tokenconsole.ui.common;

import java.net.URI;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;

/** Where a token comes from, as it is shown. */
public final class Addresses {
    private Addresses() {}

    /** Method, host and path; for the demo, whose port is not known until it is used, the path alone. */
    public static String of(Environment environment) {
        URI url = environment.tokenUrl();
        return environment.kind() == EnvironmentKind.DEMO ? Messages.text("ui.address.demo", url.getPath())
            : Messages.text("ui.address", url.getRawAuthority() + url.getPath());
    }
}

package dev.tokenconsole.ui.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.EnvironmentField;

/** Each field that the editor shows has a label. */
class EnvironmentWordsTest {
    @Test
    void labels() {
        assertEquals(List.of("Name", "Kind", "Colour", "Recipe", "Base URL", "Version", "Token URL", "Scope",
            "Further parameters",
                "Issuer (iss)", "Audience (aud)", "Key-set URL (JWKS)", "Probe of a check", "Proxy",
                "Also allow TLS 1.2", "Trusted certificates", "Proxy host", "Port"),
            EnvironmentWords.of(List.copyOf(EnumSet.complementOf(EnumSet.of(EnvironmentField.ID)))));
    }
}

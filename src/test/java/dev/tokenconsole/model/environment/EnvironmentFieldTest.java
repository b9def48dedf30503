package dev.tokenconsole.model.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.testing.TestCertificates;

/** Each row of the table reads, copies and compares its own field. */
class EnvironmentFieldTest {
    private static final EnvironmentDraft PLAIN = EnvironmentDraft.of(new Environment("plain", "Plain",
        EnvironmentKind.SANDBOX, URI.create("https://api.example.com"), "1", TokenRecipe.STONEX_PAYMENTS));

    @ParameterizedTest
    @EnumSource
    void aCopyOfOneFieldIsTheOnlyDifference(EnvironmentField field) throws Exception {
        EnvironmentDraft full = full();
        EnvironmentDraft copied = field.copy(PLAIN, full);
        assertFalse(field.isSame(PLAIN, full));
        assertTrue(field.isSame(copied, full));
        Set<EnvironmentField> changed = EnumSet.allOf(EnvironmentField.class);
        changed.removeIf(each -> each.isSame(copied, PLAIN));
        assertEquals(field == EnvironmentField.ROUTE
            ? EnumSet.of(EnvironmentField.ROUTE, EnvironmentField.PROXY_HOST, EnvironmentField.PROXY_PORT)
            : EnumSet.of(field), changed);
    }

    @Test
    void allCopiesTogetherAreTheOther() throws Exception {
        EnvironmentDraft copied = PLAIN;
        for (EnvironmentField field : EnvironmentField.values()) {
            copied = field.copy(copied, full());
        }
        assertEquals(full(), copied);
    }

    @Test
    void textsThatAreNotUsedAreLeftOut() throws Exception {
        EnvironmentDraft draft = EnvironmentField.SCOPE.copy(PLAIN, full()).with(EnvironmentField.PROXY_HOST, "proxy");
        assertEquals("", draft.withoutUnusedTexts().text(EnvironmentField.SCOPE));
        assertEquals("", draft.withoutUnusedTexts().text(EnvironmentField.PROXY_HOST));
        assertEquals(full(), full().withoutUnusedTexts());
    }

    private static EnvironmentDraft full() throws Exception {
        return EnvironmentDraft.of(new Environment("full", "Full", EnvironmentKind.OTHER,
            URI.create("https://full.example.com"), "2", TokenRecipe.OAUTH2_POST, new EnvironmentOptions(
                EnvironmentColour.TEAL, URI.create("https://login.example.com/token"), "read",
                "https://login.example.com", "api", URI.create("https://login.example.com/keys"),
                new Transport(true, List.of(TestCertificates.authority()), new ProxyChoice.Manual("proxy", 3128)),
                Map.of("audience", "https://api.example.com"), URI.create("https://full.example.com/ping"))));
    }
}

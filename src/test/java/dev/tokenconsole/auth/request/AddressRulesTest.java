package dev.tokenconsole.auth.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.net.verdict.FailureVerdict;

class AddressRulesTest {
    private static final String PATH = "/api/v1/authentication";

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://api.example.com",
        "https://api.example.com., https://api.example.com",
        "https://API.Example.com:8443, https://api.example.com:8443",
        "HTTPS://api.example.com, https://api.example.com",
        "https://api.example.com/tenant%20a, https://api.example.com/tenant%20a",
        "https://10.0.0.1, https://10.0.0.1",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://127.255.255.255:1, http://127.255.255.255:1",
        "http://[::1]:8080, http://[::1]:8080",
        "http://[0:0:0:0:0:0:0:1]:8080, http://[0:0:0:0:0:0:0:1]:8080",
        "http://localhost, http://localhost",
        "http://LOCALHOST.:80, http://localhost:80"})
    void mayBeCalled(String base, String cleaned) throws Exception {
        assertEquals(cleaned + PATH, AddressRules.tokenUrl(TestFetcher.environment(URI.create(base))).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.invalid, address-not-https",
        "http://128.0.0.1, address-not-https",
        "http://127.1, address-host-digit",
        "http://127.0.0.1.example.com, address-not-https",
        "http://127.0.0.256, address-host-digit",
        "http://localhost.example.com, address-not-https",
        "http://[::2], address-not-https",
        "http://[::ffff:127.0.0.1], address-not-https",
        "ftp://example.com, address-not-https",
        "file:///etc/passwd, address-unreadable",
        "api.example.com, address-unreadable",
        "//api.example.com, address-unreadable",
        "https:///path, address-unreadable",
        "https://user:pass@example.com, address-user-info",
        "https://user@example.com, address-user-info",
        "https://@example.com, address-user-info",
        "https://example.com#part, address-fragment",
        "https://example.com:0, address-port",
        "http://127.0.0.1:0, address-port",
        "https://example.com:65536, address-port"})
    void mayNotBeCalled(String base, String key) {
        var refused = assertThrows(RefusedAddressException.class,
            () -> AddressRules.tokenUrl(TestFetcher.environment(URI.create(base))));
        assertEquals(key, refused.key());
    }

    @Test
    void aVersionThatBreaksTheAddressIsRefusedWithoutBeingQuoted() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Environment("odd", "Odd",
            EnvironmentKind.OTHER, URI.create("https://example.com"), "1 and a space", TokenRecipe.STONEX_PAYMENTS));
        assertNull(refused.getCause());
        assertEquals("The version does not fit into an address.", refused.getMessage());
    }

    @Test
    void plainHttpIsRefusedBeforeAnythingIsLookedUp() {
        TokenOutcome outcome = TestFetcher.fetch(URI.create("http://example.invalid"), TestFetcher.HASTY);
        FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
        assertEquals("The address of Test Bench is not HTTPS", verdict.title());
        assertEquals("The client secret would cross the network to example.invalid unencrypted. Plain HTTP is allowed "
            + "only for this computer itself.", verdict.cause());
        assertEquals("Change the address of Test Bench to https://. Nothing was sent.", verdict.nextStep());
        assertEquals(FailureVerdict.Remedy.EDIT_ENVIRONMENT, verdict.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user:pass-word@example.com", "https://user:pass-word@not_a_host",
        "//user:pass-word@example.com/x@y"})
    void aPasswordInTheAddressIsNotRepeated(String base) {
        TokenOutcome outcome = TestFetcher.fetch(URI.create(base), TestFetcher.HASTY);
        TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
        assertFalse(outcome.toString().contains("pass-word"), outcome.toString());
    }

    @ParameterizedTest
    @CsvSource({"https://pass-word@, contains a user name or password", "http://pass-word@, a user name or password",
        "//pass-word@, is not valid"})
    void anAddressOfNothingButUserInfoIsRefusedAndNotShown(String base, String title) {
        TokenOutcome outcome = TestFetcher.fetch(URI.create(base), TestFetcher.HASTY);
        assertTrue(TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome).title().endsWith(title));
        assertEquals(AddressRules.NONE, outcome.exchange().url());
        assertFalse(outcome.toString().contains("pass-word"), outcome.toString());
    }

    @ParameterizedTest
    @CsvSource({"https://u:p@h/x@y, https://h/x@y", "https://h/x@y, https://h/x@y", "//u@h, //h", "u@h, u@h",
        "https://h?a=//b@c, https://h?a=//b@c", "https://a@b@h, https://h"})
    void onlyTheUserInfoIsTakenOut(String address, String shown) {
        assertEquals(shown, AddressRules.withoutUserInfo(address));
    }
}

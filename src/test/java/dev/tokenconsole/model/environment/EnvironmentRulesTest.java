package dev.tokenconsole.model.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.testing.TestCertificates;

/** The environments that may be kept, and their form. */
class EnvironmentRulesTest {
    private static final EnvironmentDraft GOOD = new EnvironmentDraft("acme", Map.of(
        EnvironmentField.NAME, "Acme", EnvironmentField.BASE_URL, "https://api.example.com",
        EnvironmentField.VERSION, "1"), EnvironmentKind.OTHER, null, TokenRecipe.STONEX_PAYMENTS, false, List.of(),
        Route.SYSTEM);

    @Test
    void theBuiltInOnesMayBeKeptButForTheDemo() {
        for (Environment environment : BuiltInEnvironments.builtIn()) {
            EnvironmentDraft draft = EnvironmentDraft.of(environment);
            assertEquals(environment.id().equals(BuiltInEnvironments.DEMO_ID),
                EnvironmentRules.problems(draft, BuiltInEnvironments.builtIn()).containsKey(EnvironmentField.ID),
                    environment.id());
        }
        assertEquals(Map.of(), problems(EnvironmentDraft.of(BuiltInEnvironments.builtIn().getFirst())));
    }

    @Test
    void whatIsKeptComesBackAsItWas() throws Exception {
        Transport transport = new Transport(true, List.of(TestCertificates.authority()),
            new ProxyChoice.Manual("proxy.example.com", 3128));
        Environment environment = new Environment("acme", "Acme", EnvironmentKind.SANDBOX,
            URI.create("https://api.example.com/a"), "1.1", TokenRecipe.OAUTH2_BASIC, new EnvironmentOptions(
                EnvironmentColour.TEAL, URI.create("https://login.example.com/token?tenant=a"), "read write",
                "https://login.example.com/", "api://acme", URI.create("https://login.example.com/keys"), transport));
        EnvironmentDraft draft = EnvironmentDraft.of(environment);
        assertEquals(Map.of(), problems(draft));
        assertEquals(environment, draft.toEnvironment());
        Environment direct = environment.with(environment.options().with(transport.through(ProxyChoice.NONE)));
        assertEquals(direct, EnvironmentDraft.of(direct).toEnvironment());
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://api.example.com",
        "' HTTPS://API.Example.com./ ', https://api.example.com",
        "https://api.example.com:8443/tenant//, https://api.example.com:8443/tenant",
        "https://h.example/gr\u00f6\u00dfe, https://h.example/gr%C3%B6%C3%9Fe",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://[::1]:8080/, http://[::1]:8080"})
    void anAddressIsKeptInItsUsualForm(String typed, String kept) {
        EnvironmentDraft draft = GOOD.with(EnvironmentField.BASE_URL, typed);
        assertEquals(Map.of(), problems(draft));
        assertEquals(URI.create(kept), draft.toEnvironment().baseUrl());
        assertEquals(Optional.of(URI.create(kept + "/api/v1/authentication")), draft.tokenUrl());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|Enter the address of the API, such as https://api.example.com.",
        "api.example.com|Not a complete address. It needs a scheme and a host, such as https://api.example.com.",
        "https://|Not a complete address. It needs a scheme and a host, such as https://api.example.com.",
        "https://a b|The host name contains U+0020, which no host name may have: only letters, digits, hyphens and "
            + "dots. Enter the name as it is registered, or its form that starts with xn--.",
        "https://user:pass-word@h.example|Remove the part before the @: addresses are shown and logged, credentials do "
            + "not belong in them.",
        "https://h.example#x|Remove the # and everything after it: it is never sent to a server.",
        "https://h.example?x=1|A base URL ends with its path. Remove the question mark and everything after it.",
        "http://h.example|Use https://. Plain HTTP would expose the client secret to the network; it is allowed only "
            + "for this computer itself.",
        "ftp://h.example|Use https://. Plain HTTP would expose the client secret to the network; it is allowed only "
            + "for this computer itself.",
        "https://h.example:0|A port is a number from 1 to 65535.",
        "https://h.example/api/v2/authentication|This is the full address. Remove /api/v2/authentication from its end: "
            + "the recipe adds it."})
    void aBaseUrlThatIsNoneIsRefused(String typed, String problem) {
        EnvironmentDraft draft = GOOD.with(EnvironmentField.BASE_URL, typed);
        assertEquals(Map.of(EnvironmentField.BASE_URL, problem), problems(draft));
    }

    @Test
    void halfASurrogatePairIsNoAddress() {
        for (EnvironmentField field : List.of(EnvironmentField.BASE_URL, EnvironmentField.TOKEN_URL)) {
            EnvironmentDraft draft = GOOD.with(field, "https://h.example/\ud83d");
            assertEquals(Set.of(field), problems(draft).keySet());
        }
        assertEquals(Optional.empty(), WebAddress.read("https://h.example/\ude00\ud83d"));
    }

    @Test
    void oauthNeedsATokenUrl() {
        EnvironmentDraft draft = with(TokenRecipe.OAUTH2_POST);
        assertEquals(Map.of(EnvironmentField.TOKEN_URL, "Enter the token URL: this recipe has no default."),
            problems(draft));
        assertEquals(Optional.empty(), draft.tokenUrl());
        EnvironmentDraft whole =
            draft.with(EnvironmentField.TOKEN_URL, "https://Login.example.com/oauth2/token?tenant=a");
        assertEquals(Map.of(), problems(whole));
        assertEquals(Optional.of(URI.create("https://login.example.com/oauth2/token?tenant=a")), whole.tokenUrl());
        assertEquals(whole.tokenUrl().orElseThrow(), whole.toEnvironment().tokenUrl());
    }

    @ParameterizedTest
    @EnumSource(value = EnvironmentField.class, names = {"TOKEN_URL", "KEY_SET_URL", "PROBE_URL"})
    void theOtherAddressesFollowTheSameRules(EnvironmentField field) {
        assertEquals(Map.of(field, "Use https://. Plain HTTP would expose the client secret to the network; it is "
            + "allowed only for this computer itself."), problems(GOOD.with(field, "http://h.example/x")));
        assertEquals(Map.of(field, "An address has at most 2048 characters."),
            problems(GOOD.with(field, "https://h.example/" + "x".repeat(2048))));
        assertEquals(Map.of(), problems(GOOD.with(EnvironmentField.BASE_URL, "http://localhost:8080")
            .with(field, "http://localhost:8080/x")));
    }

    /** A base URL that is changed takes no token to the server of before. */
    @ParameterizedTest
    @CsvSource({"https://api.example.com/v1/ping?x=y, true", "' HTTPS://API.example.com.:443/ping ', true",
        "https://other.example.com/ping, false", "https://api.example.com:8443/ping, false",
        "http://localhost/ping, false"})
    void aProbeIsAtTheServerOfTheBaseUrl(String probe, boolean allowed) {
        EnvironmentDraft draft = GOOD.with(EnvironmentField.BASE_URL, "https://api.example.com/v1")
            .with(EnvironmentField.PROBE_URL, probe);
        assertEquals(allowed ? Map.of() : Map.of(EnvironmentField.PROBE_URL, "The probe gets the tokens, so it has to"
            + " be at the server of the base URL: api.example.com, with the same port."), problems(draft));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "12, true", "1.1, true", "'', false", "v1, false", "1.1.1, false", "12345, false",
        "../1, false"})
    void versions(String version, boolean taken) {
        assertEquals(taken ? Map.of() : Map.of(EnvironmentField.VERSION, "A version is a number such as 1 or 1.1."),
            problems(GOOD.with(EnvironmentField.VERSION, version)));
        assertEquals(Map.of(),
            problems(GOOD.with(EnvironmentField.VERSION, version).withRecipe(TokenRecipe.STONEX_CLEARING)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"read|read", " read   write |read write", "api://x/.default|api://x/.default",
        "a!#[]~b|a!#[]~b"})
    void scopes(String typed, String kept) {
        EnvironmentDraft draft = oauth().with(EnvironmentField.SCOPE, typed);
        assertEquals(Map.of(), problems(draft));
        assertEquals(kept, draft.toEnvironment().options().scope());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"read\"", "a\\b", "lesen\u00e4", "a\u00a0b", "a\u0000b"})
    void scopesThatOauthDoesNotKnow(String scope) {
        assertEquals(Map.of(EnvironmentField.SCOPE, "A scope is a list of names separated by spaces, without quotation "
            + "marks, backslashes or non-ASCII letters."), problems(oauth().with(EnvironmentField.SCOPE, scope)));
    }

    @Test
    void aScopeThatWouldNotBeSentIsRefused() {
        assertEquals(Map.of(EnvironmentField.SCOPE,
            "This recipe sends no scope. Leave it empty, or choose an OAuth 2.0 recipe."),
            problems(GOOD.with(EnvironmentField.SCOPE, "read")));
    }

    @ParameterizedTest
    @EnumSource(value = EnvironmentField.class, names = {"ISSUER", "AUDIENCE"})
    void issuersAndAudiencesAreTexts(EnvironmentField field) {
        assertEquals(Map.of(), problems(GOOD.with(field, "https://login.example.com/ or any text")));
        assertEquals(Map.of(field, "Remove the line breaks and control characters."),
            problems(GOOD.with(field, "a\nb")));
        assertEquals(Map.of(field, "At most 1024 characters."), problems(GOOD.with(field, "x".repeat(1025))));
    }

    @Test
    void redIsForProductionAndProductionIsRed() {
        EnvironmentDraft red = coloured(EnvironmentKind.SANDBOX, EnvironmentColour.RED);
        assertEquals(Map.of(EnvironmentField.COLOUR, "Red is reserved for production. Choose another colour."),
            problems(red));
        assertEquals(Map.of(EnvironmentField.COLOUR,
            "Production is always red. Choose no colour, or another kind."),
            problems(coloured(EnvironmentKind.PRODUCTION, EnvironmentColour.TEAL)));
        for (EnvironmentColour usual : new EnvironmentColour[] {null, EnvironmentColour.RED}) {
            EnvironmentDraft production = coloured(EnvironmentKind.PRODUCTION, usual);
            assertEquals(Map.of(), problems(production));
            assertEquals(EnvironmentColour.RED, production.toEnvironment().colour());
        }
        assertEquals(EnvironmentColour.TEAL,
            coloured(EnvironmentKind.SANDBOX, EnvironmentColour.TEAL).toEnvironment().colour());
        assertEquals(Map.of(EnvironmentField.KIND, "Only the built-in server is a demo. Choose another kind."),
            problems(coloured(EnvironmentKind.DEMO, null)));
    }

    @Test
    void namesAreThereAndUnlike() {
        Environment other = GOOD.toEnvironment();
        EnvironmentDraft second = GOOD.withId("second");
        assertEquals(Map.of(), EnvironmentRules.problems(GOOD, List.of(other)));
        assertEquals(Map.of(EnvironmentField.NAME, "An environment named aCME already exists."),
            EnvironmentRules.problems(second.with(EnvironmentField.NAME, " aCME"), List.of(other)));
        assertEquals(Map.of(EnvironmentField.NAME, "Give the environment a name."),
            problems(GOOD.with(EnvironmentField.NAME, " ")));
        assertEquals(Map.of(EnvironmentField.NAME, "A name has at most 80 characters."),
            problems(GOOD.with(EnvironmentField.NAME, "x".repeat(81))));
        assertEquals(Map.of(EnvironmentField.NAME, "A name cannot contain line breaks or control characters."),
            problems(GOOD.with(EnvironmentField.NAME, "a\tb")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "a b", "-a", "a-", "a--b", "a_b"})
    void anIdIsASlug(String id) {
        assertEquals(Map.of(EnvironmentField.ID,
            "An id has 1 to 64 lower-case "
            + "letters and digits, with single hyphens in between."),
            problems(GOOD.withId(id)));
    }

    @ParameterizedTest
    @CsvSource({"Acme, acme-2", "'  Acme Pay (UAT)', acme-pay-uat", "Demo, demo-2", "\u00e4\u00f6, environment"})
    void aNewIdIsMadeOfTheName(String name, String id) {
        assertEquals(id, EnvironmentRules.newId(name, List.of(GOOD.toEnvironment())));
    }

    @Test
    void aNewIdOfALongNameMayBeKept() {
        String id = EnvironmentRules.newId("x".repeat(80), List.of());
        assertTrue(id.length() <= EnvironmentRules.MAX_ID, id);
    }

    @ParameterizedTest
    @CsvSource({"proxy.example.com, 3128, true, true", "10.0.0.1, 1, true, true", "::1, 65535, true, true",
        "'', 3128, false, true", "http://proxy, 80, false, true", "proxy:80, 80, false, true",
        "cafe:3128, 80, false, true", "10.0.0.1:80, 80, false, true", "::::, 80, false, true",
        "2001:db8::7, 80, true, true", "::ffff:10.0.0.1, 80, true, true",
        "user@proxy, 80, false, true", "proxy, '', true, false", "proxy, 0, true, false", "proxy, 65536, true, false",
        "proxy, 99999999999, true, false", "proxy, -1, true, false"})
    void proxies(String host, String port, boolean hostTaken, boolean portTaken) {
        EnvironmentDraft draft = GOOD.withRoute(Route.MANUAL)
            .with(EnvironmentField.PROXY_HOST, host).with(EnvironmentField.PROXY_PORT, port);
        Map<EnvironmentField, String> problems = problems(draft);
        assertEquals(hostTaken, !problems.containsKey(EnvironmentField.PROXY_HOST), problems::toString);
        assertEquals(portTaken, !problems.containsKey(EnvironmentField.PROXY_PORT), problems::toString);
        if (problems.isEmpty()) {
            assertEquals(new ProxyChoice.Manual(host, Integer.parseInt(port)),
                draft.toEnvironment().transport().proxy());
        }
    }

    @Test
    void noMoreAuthoritiesThanAreRead() throws Exception {
        EnvironmentDraft draft = GOOD.withAuthorities(Collections.nCopies(65, TestCertificates.authority()));
        assertEquals(Map.of(EnvironmentField.AUTHORITIES, "At most 64 certificates can be trusted. Remove some."),
            problems(draft));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8080, p.test, false", "http://localhost, 192.0.2.1, false",
        "http://localhost, 127.0.0.1, true", "http://[::1], ::1, true", "https://api.example.com, p.test, true"})
    void plainHttpIsKeptWithNoProxyOfAnotherComputer(String base, String proxy, boolean kept) {
        EnvironmentDraft draft = GOOD.withRoute(Route.MANUAL).with(EnvironmentField.BASE_URL, base)
            .with(EnvironmentField.PROXY_HOST, proxy).with(EnvironmentField.PROXY_PORT, "3128");
        assertEquals(kept ? Map.of() : Map.of(EnvironmentField.PROXY_HOST, "The address of this environment starts "
            + "with http://, so the proxy could read the client secret. Choose no proxy, or one on this computer."),
            problems(draft));
    }

    private static EnvironmentDraft oauth() {
        return with(TokenRecipe.OAUTH2_POST).with(EnvironmentField.TOKEN_URL, "https://login.example.com/token");
    }

    private static EnvironmentDraft with(TokenRecipe recipe) {
        return GOOD.withRecipe(recipe);
    }

    private static EnvironmentDraft coloured(EnvironmentKind kind, @Nullable EnvironmentColour colour) {
        return GOOD.withKind(kind).withColour(colour);
    }

    private static Map<EnvironmentField, String> problems(EnvironmentDraft draft) {
        return EnvironmentRules.problems(draft, List.of());
    }
}

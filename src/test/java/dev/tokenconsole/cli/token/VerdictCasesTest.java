package dev.tokenconsole.cli.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.cli.CliRunner;

/** The verdicts on responses of real providers, each served on the loopback address and named by its id. */
class VerdictCasesTest {
    private static final String SECRET = "peer-canary-Xk93-secret";

    /** The id, the scope that is requested, the exit code, the id of the verdict, and words in its JSON. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "field-13-no-audience | payments.read | 1 | parameter-missing | wants the parameter audience",
        "field-14-message | | 3 | path-unknown | Missing Authentication Token",
        "field-16-keycloak | | 1 | client-refused | UNKNOWN_CLIENT",
        "field-21b-dpop-type | | 3 | token-needs-proof | bound to a key (DPoP)",
        "field-21c-dpop-nonce | | 1 | proof-wanted | bound to a key (DPoP)",
        "interop-d03-empty-401 | | 1 | unexplained | without an error code (401)",
        "interop-d03-key-challenge | | 1 | key-wanted | No API key found in request",
        "provider-entra-no-scope | | 1 | scope-missing | wants a scope, and none was sent",
        "provider-entra-scope-default | api://x/read | 1 | scope-default | with /.default at the end",
        "provider-entra-resource-unknown | api://payments/.default | 1 | resource-unknown | does not know the"
            + " requested",
        "provider-entra-no-assignment | api://payments/.default | 1 | role-missing | has no role",
        "provider-entra-disabled | | 1 | client-disabled | The client is disabled",
        "provider-auth0-no-grant | | 1 | policy-refused | A policy of",
        "provider-auth0-grant-type | | 1 | grant-refused | does not allow this client to use this grant",
        "provider-salesforce-client-id | | 1 | client-unknown | does not know this client id",
        "provider-salesforce-no-user | | 1 | setup-incomplete | no client credentials user enabled",
        "provider-apim-missing-key | | 1 | key-wanted-named | Access denied due to missing subscription key",
        "provider-apigee-client | | 1 | client-unknown | ClientId is Invalid",
        "provider-duende-client | | 1 | client-refused | rejected the client id or client secret (400)",
        "provider-duende-grant | | 1 | grant-unknown | does not support this grant",
        "provider-duende-scope | payments.read payments.write | 1 | scopes-refused | payments.read payments.write",
        "provider-duende-scope | | 1 | scope-missing | wants a scope, and none was sent",
        "provider-okta-org-as | | 1 | other-authentication | The credentials are not in doubt",
        "provider-okta-scope | payments.read payments.write | 1 | scopes-refused | is enough for that",
        "provider-cognito-client | | 1 | client-refused | rejected the client id or client secret (400)",
        "provider-cognito-grant | | 1 | client-or-grant | does not allow this client",
        "provider-nested | | 3 | token-elsewhere | seems to come in the field ",
        "provider-camel | | 3 | token-elsewhere | seems to come in the field accessToken"})
    void aFailureIsNamedByItsEvidence(String id, @Nullable String scope, int exitCode, String verdict, String words)
            throws IOException {
        CliRunner.Result result = fetch(id, scope);
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertEquals(verdict, json.path("id").asString());
        assertEquals(exitCode, result.exitCode());
        assertEquals(exitCode, json.path("exit_code").asInt());
        assertThat(result.out(), containsString(words));
        assertThat(result.everything(), not(containsString(SECRET)));
        assertThat(result.err(), containsString(json.path("title").asString()));
        assertThat(result.everything(), not(containsString("StoneX")));
        if (!verdict.equals("client-refused")) {
            assertThat(result.everything(), not(containsString("Enter both again")));
        }
    }

    /** The id, the scope that is requested, and words of its note or finding, or of its JSON. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "field-11-apigee | | gives the token type BearerToken. The token is treated as a bearer token.",
        "interop-d01-scope-shrank | payments:read no:such | no:such was requested and is missing",
        "interop-d01-scope-shrank | payments:read no:such | \"scope\": \"payments:read\"",
        "interop-d21-bom | | begins with a byte order mark",
        "interop-d22-alg-none | | \"access_token\": \"eyJhbGciOiJub25lIn0.",
        "provider-salesforce-ok | | \"instance_url\": \"https://peers.my.salesforce.com\"",
        "provider-salesforce-ok | | Neither the response nor the token gives a lifetime.",
        "provider-float | | gives the token lifetime as 3599.5. The countdown starts at 3599 s.",
        "provider-scope-less | | \"scope\": \"read\""}, quoteCharacter = '`')
    void aTokenThatWorksIsHandedOut(String id, @Nullable String scope, String words) throws IOException {
        CliRunner.Result result = fetch(id, scope);
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.everything(), containsString(words));
        assertTrue(JsonMapper.shared().readTree(result.out()).path("access_token").isString());
    }

    @Test
    void aScopeThatNobodyRequestedIsNoFinding() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(fetch("provider-scope-less", null).out());
        assertEquals(0, json.path("findings").valueStream()
            .filter(finding -> finding.path("text").asString().contains("scope")).count());
    }

    /** A script sees what people see in the window and on standard error. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "field-11-apigee | gives the token type BearerToken.", "interop-d21-bom | begins with a byte order mark",
        "provider-salesforce-ok | Neither the response nor the token gives a lifetime.",
        "provider-float | gives the token lifetime as 3599.5."})
    void anOddityOfTheResponseIsAFindingInJson(String id, String words) throws IOException {
        CliRunner.Result result = fetch(id, null);
        JsonNode found = JsonMapper.shared().readTree(result.out()).path("findings").valueStream()
            .filter(finding -> finding.path("text").asString().contains(words)).findFirst().orElseThrow();
        assertEquals("note", found.path("level").asString());
        assertThat(result.err(), containsString(words));
    }

    @Test
    void theServersWordsEndWithAWholeWord() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(fetch("provider-entra-scope-default", "api://x/read").out());
        String words = json.path("server_words").asString();
        assertThat(words, containsString("AADSTS1002012: The provided value"));
        assertThat(words, containsString("/.default suffixed to the resource identifier (application…"));
    }

    @Test
    void onlyJsonIsPrintedWhereItWasAskedFor() throws IOException {
        try (HostileServer server = HostileServer.answering(raw("provider-duende-client"))) {
            CliRunner.Result result = new CliRunner().stdin(SECRET).run("token", "--token-url", server.base() + "/t",
                "--recipe", "oauth2-post", "--client-id", "peer", "--client-secret-file", "-");
            assertEquals("", result.out());
            assertEquals(1, result.exitCode());
        }
        CliRunner.Result usage = new CliRunner().run("token", "--output", "json");
        assertEquals("usage", JsonMapper.shared().readTree(usage.out()).path("id").asString());
        assertEquals(2, usage.exitCode());
    }

    private static CliRunner.Result fetch(String id, @Nullable String scope) throws IOException {
        try (HostileServer server = HostileServer.answering(raw(id))) {
            List<String> args = new ArrayList<>(List.of("token", "--token-url", server.base() + "/oauth/token",
                "--recipe", "oauth2-post", "--client-id", "peer", "--client-secret-file", "-", "--output", "json"));
            if (scope != null) {
                args.addAll(List.of("--scope", scope));
            }
            return new CliRunner().stdin(SECRET).run(args.toArray(String[]::new));
        }
    }

    /** The response of a case as its bytes, one character each. */
    static String raw(String id) throws IOException {
        JsonNode described = JsonMapper.shared().readTree(read(id + ".json"));
        byte[] body = described.has("body_file") ? read(described.path("body_file").asString())
            : (described.has("body_text") ? described.path("body_text").asString()
                : described.path("body").toString()).getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + described.path("status").asInt() + " Status\r\n");
        for (Map.Entry<String, JsonNode> header : described.path("headers").properties()) {
            head.append(header.getKey()).append(": ").append(header.getValue().asString()).append("\r\n");
        }
        return head + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n"
            + new String(body, StandardCharsets.ISO_8859_1);
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                VerdictCasesTest.class.getResourceAsStream("/dev/tokenconsole/findings/" + file), file)) {
            return in.readAllBytes();
        }
    }
}

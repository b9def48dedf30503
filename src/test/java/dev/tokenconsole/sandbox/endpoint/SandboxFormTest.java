package dev.tokenconsole.sandbox.endpoint;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.sandbox.RawCall;
import dev.tokenconsole.testing.SandboxExtension;

/** The addresses that take a form: the client credentials grant, and that of StoneX Clearing. */
class SandboxFormTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";
    private static final String IN_BODY = "client_id=demo-client&client_secret=demo-secret-not-a-secret";
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void credentialsInTheBodyAreTaken() throws Exception {
        JsonNode fields = token(send(oauth(), FORM, GRANT + "&" + IN_BODY));
        assertEquals("Bearer", fields.path("token_type").stringValue());
        assertEquals("client_credentials", fields.path("scope").stringValue());
        assertEquals(SANDBOX.server().issuer().toString(), claims(fields).path("iss").stringValue());
    }

    @Test
    void credentialsInTheHeaderAreTaken() throws Exception {
        token(send(oauth(), FORM + "\r\n" + basic("demo-client:demo-secret-not-a-secret"), GRANT));
        token(send(oauth(), FORM + "\r\n" + basic("demo-client:demo-secret-not-a-secret"),
            GRANT + "&client_id=demo-client"));
        token(send(oauth(), FORM + "\r\nauthorization: bAsIc "
            + base64("%64emo-client:demo-secret%2Dnot-a-secret"), GRANT));
    }

    @Test
    void theScopeIsEchoedAndStandsInTheToken() throws Exception {
        JsonNode fields = token(send(oauth(), FORM, GRANT + "&scope=payments.read+payments%3Awrite&" + IN_BODY));
        assertEquals("payments.read payments:write", fields.path("scope").stringValue());
        assertEquals("[\"payments.read\",\"payments:write\"]", claims(fields).path("scp").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {IN_BODY, GRANT + "&" + IN_BODY})
    void clearingNeedsNoGrant(String body) throws Exception {
        token(send(clearing(), FORM + ";charset=UTF-8", body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 | invalid_request        | client_id=demo-client&client_secret=x",
        "400 | unsupported_grant_type | grant_type=password&client_id=demo-client&client_secret=x",
        "400 | invalid_request        | grant_type=client_credentials&grant_type=client_credentials&client_id=a",
        "400 | invalid_request        | grant_type",
        "400 | invalid_request        | grant_type=client_credentials&client_id=%zz&client_secret=x",
        "400 | invalid_request        | grant_type=client_credentials&client_id=%c3&client_secret=x",
        "400 | invalid_request        | {\"client_id\":\"demo-client\"}",
        "400 | invalid_scope          | grant_type=client_credentials&scope=a++b&client_id=demo-client&client_secret=x",
        "400 | invalid_scope          | grant_type=client_credentials&scope=%22&client_id=demo-client&client_secret=x",
        "401 | invalid_client         | grant_type=client_credentials",
        "401 | invalid_client         | grant_type=client_credentials&client_id=demo-client",
        "401 | invalid_client         | grant_type=client_credentials&client_id=demo-client&client_secret=",
        "401 | invalid_client         | grant_type=client_credentials&client_id=nobody&client_secret=x",
        "401 | invalid_client         | grant_type=client_credentials&client_id=demo-client&client_secret=x"})
    void otherRequestsAreRefusedInTheWordsOfTheGrant(int status, String error, String body) throws Exception {
        RawCall.Answer answer = send(oauth(), FORM, body);
        assertThat(answer.head(), startsWith("HTTP/1.1 " + status + " "));
        assertEquals(error, JsonMapper.shared().readTree(answer.body()).path("error").stringValue());
        assertEquals("", answer.header("www-authenticate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-client:wrong", "nobody:x", "demo-client", ":", "demo-client:%zz", "%:x"})
    void whoeverCameWithTheHeaderIsToldOfIt(String pair) throws Exception {
        RawCall.Answer answer = send(oauth(), FORM + "\r\n" + basic(pair), GRANT);
        assertThat(answer.head(), startsWith("HTTP/1.1 401 "));
        assertThat(answer.header("www-authenticate"), startsWith("Basic realm="));
        assertThat(answer.body(), startsWith("{\"error\":\"invalid_client\","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&client_secret=x", "&client_id=another"})
    void oneWayIsEnough(String more) throws Exception {
        RawCall.Answer answer =
            send(oauth(), FORM + "\r\n" + basic("demo-client:demo-secret-not-a-secret"), GRANT + more);
        assertThat(answer.head(), startsWith("HTTP/1.1 400 "));
        assertThat(answer.body(), containsString("given in two ways"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: application/json", "Accept: */*", FORM + "; charset=iso-8859-1"})
    void anotherContentTypeIsRefused(String header) throws Exception {
        RawCall.Answer okta = send(oauth(), header, GRANT + "&" + IN_BODY);
        assertThat(okta.head(), startsWith("HTTP/1.1 400 "));
        assertThat(okta.body(), containsString("\"errorCode\":\"E0000021\""));
        RawCall.Answer clearing = send(clearing(), header, IN_BODY);
        assertThat(clearing.head(), startsWith("HTTP/1.1 415 "));
    }

    @Test
    void onlyPostAsksForAToken() throws Exception {
        RawCall.Answer okta = RawCall.send(
            SANDBOX.server(), "GET " + oauth() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(okta.head(), startsWith("HTTP/1.1 405 "));
        assertThat(okta.body(), containsString("E0000022"));
        assertEquals("POST", okta.header("allow"));
        assertThat(RawCall.send(
            SANDBOX.server(), "GET " + clearing() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .head(), startsWith("HTTP/1.1 405 "));
    }

    @Test
    void theSpecialClientsAnswerHereToo() throws Exception {
        for (String path : List.of(oauth(), clearing())) {
            RawCall.Answer limited = send(path, FORM,
                GRANT + "&client_id=demo-rate-limited&client_secret=demo-secret-not-a-secret");
            assertThat(limited.head(), startsWith("HTTP/1.1 429 "));
        }
        RawCall.Answer challenged = send(oauth(), FORM + "\r\n" + basic("demo-challenge:demo-secret-not-a-secret"),
            GRANT);
        assertThat("its own challenge stays", challenged.header("www-authenticate"), startsWith("Bearer error="));
    }

    @Test
    void aSecretIsNeverRepeated() throws Exception {
        String secret = "a-wrong-secret-of-somebody";
        for (RawCall.Answer answer : List.of(
                send(oauth(), FORM, GRANT + "&client_id=demo-client&client_secret=" + secret),
                send(oauth(), FORM, GRANT + "&client_id=demo-client&client_secret=" + secret + "%"),
                send(oauth(), FORM + "\r\n" + basic("demo-client:" + secret), GRANT),
                send(clearing(), "Content-Type: text/plain", secret))) {
            assertFalse(answer.text().contains(secret));
        }
    }

    private static String oauth() {
        return SANDBOX.server().oauthTokenUrl().getPath();
    }

    private static String clearing() {
        return SANDBOX.server().clearingTokenUrl().getPath();
    }

    private static RawCall.Answer send(String path, String headers, String body) throws Exception {
        return RawCall.send(SANDBOX.server(), RawCall.post(path, headers, body));
    }

    private static String basic(String pair) {
        return "Authorization: Basic " + base64(pair);
    }

    private static String base64(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode token(RawCall.Answer answer) {
        assertThat(answer.text(), startsWith("HTTP/1.1 200 OK\r\n"));
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode claims(JsonNode fields) {
        String token = fields.path("access_token").stringValue();
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}

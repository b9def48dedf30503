package dev.tokenconsole.auth.error;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** The server's own code and words are read in each form in which a body brings them. */
class OtherBodiesTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Status, media type, body, the id, the words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // forms
        "200 | application/x-www-form-urlencoded | error=incorrect_client_credentials&error_description=The+client_id"
            + "+and%2For+secret+are+wrong. | client-refused |"
            + " incorrect_client_credentials: The client_id and/or secret are wrong.",
        "400 | application/x-www-form-urlencoded | error=invalid_scope&error_description=Not+this | scope-missing |"
            + " invalid_scope: Not this",
        "401 | text/plain | error=invalid_client | client-refused | invalid_client",
        "401 | text/html | error=invalid_client&error_uri=https%3A%2F%2Fx.example | client-refused | invalid_client",
        "400 | application/x-www-form-urlencoded | error_description=Only+100%+of+words | request-invalid |"
            + " Only+100%+of+words",
        // text that is nearly JSON
        "400 | application/json | {'error':'invalid_client'} | client-refused | invalid_client",
        "400 | text/plain | {error:'invalid_client', error_description: 'It\\'s wrong',} | client-refused |"
            + " invalid_client: It's wrong",
        "401 | application/json | [{'message':'The account is locked', 'errorCode':'LOCKED_OUT'}] |"
            + " unexplained-message | LOCKED_OUT: The account is locked",
        "401 | application/json | {'error': 'invalid_client', 'error_description': None, 'retry': True} |"
            + " client-refused | invalid_client",
        "400 | application/x-ndjson | {\"error\":\"invalid_client\"} {\"trace\":\"x\"} | client-refused |"
            + " invalid_client",
        "400 | application/json | \"{\\\"error\\\":\\\"invalid_scope\\\"}\" | scope-missing | invalid_scope",
        "401 | application/json | )]}', {\"error\":\"invalid_client\"} | client-refused | invalid_client",
        "200 | application/javascript | callback({\"error\":\"invalid_client\"}); | client-refused | invalid_client",
        "400 | application/yaml | error: locked out today | request-invalid | error: locked out today",
        // XML
        "400 | application/xml | <error code=\"invalid_client\">The client is unknown</error> | client-refused |"
            + " invalid_client: The client is unknown",
        "400 | application/xml | <?xml version=\"1.0\"?><oauth><error>invalid_client</error><error_description>Client"
            + " authentication failed</error_description></oauth> | client-refused |"
            + " invalid_client: Client authentication failed",
        "400 | text/xml | <o:OAuth xmlns:o=\"u\"><o:error>invalid_scope</o:error></o:OAuth> | scope-missing |"
            + " invalid_scope",
        "403 | text/xml | <ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>Not &lt;the&gt; same"
            + "</Message></Error></ErrorResponse> | forbidden-message | SignatureDoesNotMatch: Not <the> same",
        "200 | application/xml | <r><error>invalid_client</error></r> | client-refused | invalid_client",
        "500 | text/xml | <s:Fault><faultcode>s:Client</faultcode><faultstring>Policy Falsified</faultstring></s:Fault>"
            + " | server-fault | Policy Falsified",
        // JSON of providers, whose code and words are there
        "401 | application/json | {\"fault\":{\"faultstring\":\"Invalid client identifier {0}\",\"detail\":{\"errorcode"
            + "\":\"oauth.v2.InvalidClientIdentifier\"}}} | unexplained-message |"
            + " oauth.v2.InvalidClientIdentifier: Invalid client identifier {0}",
        "401 | application/json | [{\"message\":\"Session expired\",\"errorCode\":\"INVALID_SESSION_ID\"}] |"
            + " unexplained-message | INVALID_SESSION_ID: Session expired",
        "403 | application/json | {\"error\":{\"code\":403,\"message\":\"Consumer project has been suspended.\","
            + "\"status\":\"PERMISSION_DENIED\"}} | forbidden-message |"
            + " PERMISSION_DENIED: Consumer project has been suspended.",
        // pages without a title, and text
        "400 | text/html | <html><body><h1>Bad Request</h1>The header is &#39;too&#39; long</body></html> |"
            + " request-invalid | Bad Request The header is 'too' long",
        "401 | text/plain | Account locked | unexplained-message | Account locked"})
    void theCodeAndTheWordsAreRead(int status, String type, String body, String id, String words) {
        FailureVerdict verdict = ClassifiedResponse.json(status, body).typed(type).failed();
        assertEquals(id, verdict.id());
        assertEquals(words, verdict.serverMessage());
    }

    /** The words of the status alone are no reason. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401 | {\"status\":401,\"error\":\"Unauthorized\",\"path\":\"/token\"} | unexplained",
        "403 | {\"message\":\"Forbidden\"} | forbidden", "403 | {\"error\":\"Access Denied\"} | forbidden",
        "400 | {\"error\":\"Bad Request\",\"status\":400} | request-unexplained", "400 | {} | request-unexplained",
        "401 | [] | unexplained", "403 | null | forbidden"})
    void theWordsOfAStatusAreNoReason(int status, String body, String id) {
        assertEquals(id, ClassifiedResponse.json(status, body).failed().id());
    }

    /** Never "without a reason" beside a body that was not read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "400 | {\"error\":\"invalid_client\",\"error\":\"invalid_scope\"}", "401 | {\"error\":\"invalid_cli",
        "403 | <e><f", "422 | {\"error\" \"x\"}"})
    void aReasonThatCouldNotBeReadIsSaidToBeThere(int status, String body) {
        FailureVerdict verdict = ClassifiedResponse.json(status, body).failed();
        assertEquals("reason-unread", verdict.id());
        assertThat(verdict.title(), containsString("its reason could not be read"));
    }

    /** The cause is that of the body, not its content type. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"error\" | was cut off", "{\"a\":\"b | was cut off", "{\"a\":{\"b\":\"c\" | was cut off",
        "{\"a\":1,\"a\":2} | is not valid JSON", "{\"error\" \"x\"} | is not valid JSON",
        "{\"a\":1} | no field in it is one that names a reason"})
    void theCauseOfAnUnreadReasonIsNamed(String body, String cause) {
        FailureVerdict verdict = ClassifiedResponse.json(422, body).failed();
        assertEquals("reason-unread", verdict.id());
        assertThat(verdict.cause(), containsString(cause));
        assertThat(verdict.cause(), not(containsString("of a kind")));
    }

    @Test
    void anotherKindOfBodyIsNamed() {
        assertThat(ClassifiedResponse.json(422, "\u0001\u0002").typed("application/cbor").failed().cause(),
            containsString("a kind that this program does not read (content type: application/cbor)"));
    }

    /** The form or the field in which a token came, and no form of a token in words of the server. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "application/x-www-form-urlencoded | access_token=gho_16C7e42F292c6912E7&scope=repo&token_type=bearer |"
            + " in the field access_token of a form",
        "text/plain | access_token=gho_16C7e42F292c6912E7&expires=5108 | in the field access_token of a form",
        "application/json | {\"data\":{\"access_token\":\"gho_16C7e42F292c6912E7\"}} | in the field data.access_token",
        "application/json | {\"accessToken\":\"gho_16C7e42F292c6912E7\"} | in the field accessToken",
        "application/json | {\"result\":[{\"jwt\":\"gho_16C7e42F292c6912E7\"}]} | in the field result.0.jwt",
        "application/json | {\"token\":\"gho_16C7e42F292c6912E7\",\"success\":true} | in the field token",
        "application/json | \"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.x\" | as a JSON text without a field",
        "text/plain | eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.x | as plain text",
        "application/xml | <r><access_token>gho_16C7e42F292c6912E7</access_token></r> |"
            + " in the element access_token of XML",
        "application/json | {'access_token':'gho_16C7e42F292c6912E7'} |"
            + " in the field access_token of text that is not quite JSON"})
    void thePlaceOfATokenIsNamed(String type, String body, String place) {
        TokenOutcome.Malformed outcome =
            assertInstanceOf(TokenOutcome.Malformed.class, ClassifiedResponse.json(200, body).typed(type).outcome());
        assertEquals("token-elsewhere", outcome.verdict().id());
        assertThat(outcome.verdict().nextStep(), containsString(place));
        assertThat(outcome.verdict().toString(), not(containsString("gho_16C7")));
    }

    /** No token is seen where there is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "application/json | {\"id_token\":\"gho_16C7e42F292c6912E7\"} | token-missing",
        "application/json | {\"token\":\"\"} | token-missing", "application/json | {\"token\":true} | token-missing",
        "application/json | \"ok\" | no-object", "text/plain | It works! Version 12 of this service | no-json",
        "application/json | {\"success\":false,\"message\":\"Invalid credentials\"} | token-missing-message",
        "text/plain | token=short | no-json", "text/plain | a=b&c=d | no-json",
        "application/json | {\"message\":\"your token is here\"} | token-missing-message"})
    void nothingElseIsTakenForAToken(String type, String body, String id) {
        assertEquals(id, ClassifiedResponse.json(200, body).typed(type).malformed().id());
    }

    /** One id has one exit code: 3 where nothing was judged, whatever the status. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "404 | Realm does not exist | | tenant-unknown", "400 | invalid_request | AADSTS90002: Tenant | tenant-unknown",
        "403 | invalid_request | HTTPS required | https-wanted", "400 | access_denied | You must use HTTPS |"
            + " https-wanted", "400 | invalid_request | missing required parameter 'token' | wrong-endpoint"})
    void aWrongAddressIsNoRejection(int status, String error, String description, String id) {
        String body = "{\"error\":\"" + error + "\",\"error_description\":\"" + (description == null ? "" : description)
            + "\"}";
        assertEquals(id, ClassifiedResponse.json(status, body).unreachable().id());
    }

    @Test
    void thePagesOfFirewallsGiveTheirIds() {
        ids(200, "<html><head><title>Request Rejected</title></head><body>Rejected.<br><br>Your support ID is:"
            + " 1234567890123456789</body></html>", "page-refused", "support ID 1234567890123456789");
        ids(200, "<html><body><iframe src=\"/_Incapsula_Resource?x=1\">Request unsuccessful. Incapsula incident ID:"
            + " 111-222</iframe></body></html>", "page-refused", "incident ID 111-222");
        ids(403, "<html><title>Attention Required!</title><body>Cloudflare Ray ID: 8abc1234ff</body></html>",
            "page-refused", "Ray ID 8abc1234ff");
        ids(403, "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY>Reference&#32;&#35;18&#46;abcdef</BODY></HTML>",
            "page-refused", "Reference 18.abcdef");
        FailureVerdict page = ClassifiedResponse.json(200, "<html><title>Hello</title>Your client ID is: 5</html>")
            .typed("text/html").failed();
        assertEquals("page", page.id());
        assertEquals(List.of(), page.supportIds());
        String secret = TestFetcher.CANARY;
        FailureVerdict echo = ClassifiedResponse.json(403, "<html>support ID is: " + secret + "</html>")
            .typed("text/html").failed();
        assertThat(echo.toString(), not(containsString(secret)));
    }

    private static void ids(int status, String page, String verdict, String id) {
        FailureVerdict failed = ClassifiedResponse.json(status, page).typed("text/html").failed();
        assertEquals(verdict, failed.id());
        assertEquals(List.of(id), failed.supportIds());
    }

    /** The words and the pause are the one that the server asks for. */
    @ParameterizedTest
    @CsvSource({"5, 5, 5", "3600, 3600, 3600", "172800, 172800, 172800"})
    void aLongPauseIsTold(String sent, String told, long kept) {
        FailureVerdict verdict = ClassifiedResponse.json(429, "{}").with("Retry-After", sent).unreachable();
        assertThat(verdict.title(), containsString("try again in " + told + " s"));
        assertEquals(kept, Objects.requireNonNull(verdict.pause()).toSeconds());
    }

    @Test
    void aSecretInAnotherFormIsMasked() {
        String secret = TestFetcher.CANARY;
        for (String body : List.of("error=invalid_request&error_description=" + secret,
                "{'error':'x_y','error_description':'" + secret + "'}", "<r><error>" + secret + "</error></r>")) {
            FailureVerdict verdict = ClassifiedResponse.json(400, body).typed(FORM).failed();
            assertThat(body, verdict.toString(), not(containsString(secret)));
        }
    }
}

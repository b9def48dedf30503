package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** The remedy for each kind of response, which agrees with the last sentence of the verdict. */
class RemediesTest {
    @ParameterizedTest
    @CsvSource({"400, EDIT_PROFILE", "401, EDIT_PROFILE", "403, EDIT_PROFILE", "404, EDIT_ENVIRONMENT",
        "405, EDIT_ENVIRONMENT", "407, PROXY_SETTINGS", "408, RETRY", "410, EDIT_ENVIRONMENT", "415, EDIT_ENVIRONMENT",
        "418, EDIT_ENVIRONMENT", "422, EDIT_PROFILE", "429, RETRY", "500, RETRY", "502, RETRY", "503, RETRY",
        "504, RETRY", "200, EDIT_ENVIRONMENT", "204, EDIT_ENVIRONMENT", "302, EDIT_ENVIRONMENT"})
    void ofAMereStatus(int status, Remedy remedy) {
        assertEquals(remedy, ClassifiedResponse.bare(status).failed().remedy());
        assertEquals(remedy, ClassifiedResponse.bare(status).with("Location", "https://b.example").failed().remedy());
    }

    @ParameterizedTest
    @CsvSource({"200, nginx, EDIT_ENVIRONMENT", "403, nginx, EDIT_ENVIRONMENT", "403, squid, PROXY_SETTINGS",
        "502, nginx, RETRY", "502, squid, PROXY_SETTINGS", "503, squid, PROXY_SETTINGS", "504, nginx, RETRY"})
    void ofAPage(int status, String server, Remedy remedy) {
        assertEquals(remedy,
            ClassifiedResponse.json(status, "<html>").typed("text/html").with("Server", server).unreachable().remedy());
    }

    @ParameterizedTest
    @CsvSource({"invalid_client, EDIT_PROFILE", "invalid_grant, EDIT_PROFILE", "unauthorized_client, EDIT_PROFILE",
        "unsupported_grant_type, EDIT_ENVIRONMENT", "invalid_scope, EDIT_ENVIRONMENT", "access_denied, EDIT_PROFILE",
        "invalid_request, EDIT_PROFILE", "temporarily_unavailable, RETRY", "server_error, RETRY"})
    void ofAnOauthError(String error, Remedy remedy) {
        assertEquals(remedy, ClassifiedResponse.json(400, "{\"error\":\"" + error + "\"}").failed().remedy());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[] | EDIT_ENVIRONMENT", "{} | EDIT_ENVIRONMENT", "x | EDIT_ENVIRONMENT", "{ | RETRY",
        "{\"access_token\":7} | RETRY", "{\"access_token\":\"t\",\"token_type\":\"MAC\"} | EDIT_ENVIRONMENT",
        "{\"access_token\":\"t\",\"expires_in\":0} | RETRY"})
    void ofWhatIsNoToken(String body, Remedy remedy) {
        assertEquals(remedy, ClassifiedResponse.json(200, body).malformed().remedy());
    }

    @Test
    void onlyWhatPassesIsMomentary() {
        for (int status : new int[] {400, 401, 403, 404, 407, 429, 500, 503}) {
            assertEquals(false, ClassifiedResponse.bare(status).failed().momentary(), () -> "" + status);
        }
        assertEquals(true, ClassifiedResponse.bare(502).failed().momentary());
        assertEquals(true, ClassifiedResponse.json(504, "<html>").typed("text/html").failed().momentary());
        assertEquals(true, ClassifiedResponse.bare(502).with("Server", "squid").failed().momentary());
        assertEquals(false, ClassifiedResponse.bare(503).with("Server", "squid").failed().momentary());
    }
}

package dev.tokenconsole.formats.credentials.filing;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.filing.NewEnvironment.Gap;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.model.environment.TokenRecipe;

/** An environment that is added from a text posts to the address in it, or says what it does not know. */
class NewEnvironmentTest {
    private static final String FORM = "-d grant_type=client_credentials -d client_id=an-id -d client_secret=a-secret";
    private static final String JSON = "-d '{\"client_id\":\"an-id\",\"client_secret\":\"a-secret\"}'";
    private static final String PAIR = "CLIENT_ID=an-id\nCLIENT_SECRET=a-secret\n";

    @ParameterizedTest
    @CsvSource({
        "https://h.example/gateway/api/v3/authentication, stonex-payments, https://h.example/gateway, 3",
        "https://h.example:8443/api/v1.2/authentication, stonex-payments, https://h.example:8443, 1.2",
        "https://h.example/api/v3/authentication/, stonex-payments, https://h.example, 1",
        "https://h.example/API/V3/authentication, stonex-payments, https://h.example, 1",
        "https://h.example/api/v3/authentication?region=eu, stonex-payments, https://h.example, 1",
        "https://h.example/token, stonex-payments, https://h.example, 1",
        "http://127.0.0.1:8080/x/api/v2/authentication, stonex-payments, http://127.0.0.1:8080/x, 2"})
    void aRequestInJsonKeepsItsAddress(String url, String recipe, String base, String version) {
        NewEnvironment added = added("curl -X POST '" + url + "' -H 'Content-Type: application/json' " + JSON);
        assertEquals(url, tokenUrl(added));
        assertEquals(recipe, added.draft().recipe().id());
        assertEquals(base, added.draft().text(EnvironmentField.BASE_URL));
        assertEquals(version, added.draft().text(EnvironmentField.VERSION));
        assertEquals(Set.of(), added.gaps());
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.example/oauth/token, oauth2-post, https://h.example",
        "https://h.example/connect/token, oauth2-post, https://h.example",
        "https://h.example/login/identity/connect/token, stonex-clearing, https://h.example/login",
        "https://h.example/oauth2/ausabc/v1/token?tenant=acme, oauth2-post, https://h.example",
        "https://h.example/gateway/api/v3/authentication, oauth2-post, https://h.example",
        "https://h.example/unknown/place, oauth2-post, https://h.example",
        "https://h.example, oauth2-post, https://h.example",
        "https://h.example/, oauth2-post, https://h.example"})
    void aRequestAsAFormKeepsItsAddress(String url, String recipe, String base) {
        NewEnvironment added = added("curl '" + url + "' " + FORM);
        assertEquals(url, tokenUrl(added));
        assertEquals(recipe, added.draft().recipe().id());
        assertEquals(base, added.draft().text(EnvironmentField.BASE_URL));
        assertEquals(Set.of(), added.gaps());
    }

    @Test
    void aRequestByBasicKeepsItsAddress() {
        for (String path : List.of("/oauth2/token", "/api/v3/authentication", "/identity/connect/token")) {
            NewEnvironment added = added(
                "curl -u an-id:a-secret -d grant_type=client_credentials https://h.example" + path);
            assertEquals("https://h.example" + path, tokenUrl(added));
            assertEquals(TokenRecipe.OAUTH2_BASIC, added.draft().recipe());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-d client_id=an-id -d client_secret=a-secret -d organization=org_9 | OTHER_PARAMETERS",
        "-d 'client_id=an-id&client_secret=a-secret&resource=urn:a&resource=urn:b' | OTHER_PARAMETERS",
        "-d client_id=an-id --data-urlencode client_secret=a-secret --data-urlencode acr=2 | OTHER_PARAMETERS",
        "-d '{\"client_id\":\"an-id\",\"client_secret\":\"a-secret\",\"region\":\"eu\"}' | OTHER_PARAMETERS",
        "-d 'client_id=an-id&client_secret=a-secret&grant_type=refresh_token' | OTHER_GRANT"})
    void isSaidToLackWhatTheRequestSendsBeside(String data, Gap gap) {
        assertEquals(Set.of(gap), added("curl https://h.example/oauth/token " + data).gaps());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        """
            meta {
              name: a
            }
            post {
              url: https://h.example/oauth/token
            }
            body:form-urlencoded {
              client_id: an-id
              client_secret: a-secret
              organization: org_9
            }
            """,
        """
            Invoke-RestMethod -Method Post -Uri https://h.example/oauth/token \
            -Body @{client_id='an-id'; client_secret='a-secret'; organization='org_9'}""",
        "curl https://h.example/oauth/token -d client_id=an-id -d client_secret=a-secret --data-urlencode acr@file"})
    void ofWhateverFormat(String text) {
        assertEquals(Set.of(Gap.OTHER_PARAMETERS), added(text).gaps());
    }

    @Test
    void aTableOfPowerShellIsSentAsAForm() {
        EnvironmentDraft draft = added("Invoke-RestMethod -Method Post -Uri https://h.example/oauth/token "
            + "-Body @{client_id='an-id'; client_secret='a-secret'; audience='api'}").draft();
        assertEquals("audience=api", draft.text(EnvironmentField.PARAMETERS));
    }

    @Test
    void theScopeAndTheAudienceComeAlong() {
        EnvironmentDraft draft = added("curl https://h.example/oauth/token " + FORM
            + " -d 'scope=payments.read payments.write' -d audience=https://api.example").draft();
        assertEquals("payments.read payments.write", draft.text(EnvironmentField.SCOPE));
        assertEquals("audience=https://api.example", draft.text(EnvironmentField.PARAMETERS));
        assertEquals(Set.of(Gap.SCOPE_LEFT_OUT), added("curl https://h.example/api/v1/authentication -d "
            + "'{\"client_id\":\"an-id\",\"client_secret\":\"a-secret\",\"scope\":\"x\"}'").gaps());
        NewEnvironment clearing = added("curl https://h.example/identity/connect/token " + FORM + " -d scope=x");
        assertEquals(TokenRecipe.OAUTH2_POST, clearing.draft().recipe());
        assertEquals("x", clearing.draft().text(EnvironmentField.SCOPE));
    }

    /** A text that does not say how credentials are sent: what the path tells is only likely. */
    @ParameterizedTest
    @CsvSource({
        "TOKEN_URL=https://h.example/gateway/api/v3/authentication, stonex-payments",
        "BASE_URL=https://h.example/gateway/api/v3/authentication, stonex-payments",
        "TOKEN_URL=https://h.example/identity/connect/token, stonex-clearing",
        "TOKEN_URL=https://h.example/oauth2/token, oauth2-post"})
    void aTokenUrlAloneIsFilledInAndTheRecipeIsAskedAbout(String line, String recipe) {
        NewEnvironment added = added(line + "\n" + PAIR);
        assertEquals(line.substring(line.indexOf('=') + 1), tokenUrl(added));
        assertEquals(recipe, added.draft().recipe().id());
        assertEquals(Set.of(Gap.RECIPE_LIKELY), added.gaps());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://h.example", "https://h.example/gateway/api/v3", "https://h.example/oauth2/default"})
    void aServerAloneIsFilledInWholeAndTheTokenUrlIsAskedFor(String url) {
        NewEnvironment added = added("BASE_URL=" + url + "\n" + PAIR);
        assertEquals(url, added.draft().text(EnvironmentField.BASE_URL));
        assertEquals("", added.draft().text(EnvironmentField.TOKEN_URL));
        assertEquals(Set.of(Gap.NO_TOKEN_URL), added.gaps());
    }

    @Test
    void bothAddressesAreFilledIn() {
        NewEnvironment added =
            added("BASE_URL=https://h.example/api\nTOKEN_URL=https://h.example/oauth2/token\n" + PAIR);
        assertEquals("https://h.example/api", added.draft().text(EnvironmentField.BASE_URL));
        assertEquals("https://h.example/oauth2/token", tokenUrl(added));
        assertTrue(added("{\"client_id\": \"an-id\", \"client_secret\": \"a-secret\", "
            + "\"token_url\": \"https://h.example/a/token\", \"auth_url\": \"https://h.example/b/token\"}")
            .gaps().contains(Gap.SEVERAL_TOKEN_URLS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$VERSION", "${VERSION}", "{{version}}", ":version", "<version>", "%VERSION%"})
    void aPathThatCannotBeReadIsSaid(String part) {
        NewEnvironment added = added("TOKEN_URL=https://h.example/" + part + "/token\n" + PAIR);
        assertEquals("https://h.example", added.draft().text(EnvironmentField.BASE_URL));
        assertEquals("", added.draft().text(EnvironmentField.TOKEN_URL));
        assertEquals(Set.of(Gap.PATH_UNREAD), added.gaps());
        NewEnvironment sent = added("curl \"https://h.example/" + part + "/token\" " + FORM);
        assertEquals("", sent.draft().text(EnvironmentField.TOKEN_URL));
        assertEquals(Set.of(Gap.PATH_UNREAD), sent.gaps());
    }

    /** The address is shown in a field. */
    @ParameterizedTest
    @ValueSource(strings = {"?client_id=an-id&client_secret=a-secret", "?sig=1", "?x=q8Zr5tV1mK0wYb3n", "?a-secret",
        "?tenant=a&api_key=b"})
    void parametersThatMayBeSecretAreLeftOutAndThatIsSaid(String query) {
        NewEnvironment added = added("curl 'https://h.example/oauth/token" + query + "' " + FORM);
        assertEquals("https://h.example/oauth/token", tokenUrl(added));
        assertEquals(Set.of(Gap.PARAMETERS_LEFT_OUT), added.gaps());
    }

    @Test
    void aSecretInThePathIsNotFilledIn() {
        NewEnvironment added = added("curl https://h.example/a-secret/token " + FORM + " -d scope=xa-secretx");
        assertFalse(added.draft().toString().contains("a-secret"), "a secret is shown");
        assertEquals(Set.of(Gap.PATH_UNREAD), added.gaps());
    }

    @Test
    void jsonOfTheStandardIsSaid() {
        NewEnvironment added = added("curl https://h.example/oauth/token -d '{\"client_id\":\"an-id\","
            + "\"client_secret\":\"a-secret\",\"grant_type\":\"client_credentials\",\"audience\":\"x\"}'");
        assertEquals("https://h.example/oauth/token", tokenUrl(added));
        assertEquals(TokenRecipe.OAUTH2_POST, added.draft().recipe());
        assertEquals(EnumSet.of(Gap.OTHER_JSON), added.gaps());
    }

    /** The same request by other formats: none of them drops the path. */
    @ParameterizedTest
    @ValueSource(strings = {
        "POST https://h.example/gw/api/v3/authentication HTTP/1.1\nHost: h.example\n\n{BODY}",
        "POST /gw/api/v3/authentication HTTP/1.1\nHost: h.example\nContent-Type: application/json\n\n{BODY}",
        "Invoke-RestMethod -Method Post -Uri 'https://h.example/gw/api/v3/authentication' -Body '{BODY}'",
        "{\"log\":{\"entries\":[{\"request\":{\"method\":\"POST\",\"url\":\""
            + "https://h.example/gw/api/v3/authentication\","
            + "\"headers\":[{\"name\":\"Host\",\"value\":\"h.example\"}],"
            + "\"postData\":{\"mimeType\":\"application/json\","
            + "\"text\":\"{ESCAPED}\"}}}]}}",
        "{\"info\":{\"name\":\"c\","
            + "\"schema\":\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},"
            + "\"item\":[{\"name\":\"r\",\"request\":{\"method\":\"POST\",\"url\":{\"raw\":"
            + "\"https://h.example/gw/api/v3/authentication\"},\"body\":{\"mode\":\"raw\",\"raw\":\"{ESCAPED}\"}}}]}",
        """
            meta {
              name: r
            }

            post {
              url: https://h.example/gw/api/v3/authentication
              body: json
            }

            body:json {
            {BODY}
            }
            """})
    void everyFormatOfARequestKeepsThePath(String text) {
        String body = "{\"client_id\":\"an-id\",\"client_secret\":\"a-secret\"}";
        NewEnvironment added = added(text.replace("{BODY}", body).replace("{ESCAPED}", body.replace("\"", "\\\"")));
        assertEquals("https://h.example/gw/api/v3/authentication", tokenUrl(added));
        assertEquals(TokenRecipe.STONEX_PAYMENTS, added.draft().recipe());
        assertEquals("https://h.example/gw", added.draft().text(EnvironmentField.BASE_URL));
        assertEquals(Set.of(), added.gaps());
    }

    private static NewEnvironment added(String text) {
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals(1, found.credentials().size(), text);
            return NewEnvironment.of(found.credentials().getFirst());
        }
    }

    /** The address that the saved environment posts to. */
    private static String tokenUrl(NewEnvironment added) {
        EnvironmentDraft named = added.draft().with(EnvironmentField.NAME, "Partner").withId("partner");
        assertEquals(Map.of(), EnvironmentRules.problems(named, List.of()));
        URI url = named.toEnvironment().tokenUrl();
        return url.toString();
    }
}

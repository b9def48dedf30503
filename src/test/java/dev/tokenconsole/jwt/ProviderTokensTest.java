package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.rule.NumericDate;
import dev.tokenconsole.jwt.rule.SignatureSizes;

/** Payloads in the shapes of the providers that people have: nothing in them is a riddle. */
class ProviderTokensTest {
    private static final String OKTA = """
        {"ver":1,"jti":"AT.x","iss":"https://example.okta.com/oauth2/default","aud":"api://default",
         "iat":1725023965,"exp":1725027565,"cid":"0oa1","uid":"00u1","scp":["a","b"],"auth_time":1725023900,
         "sub":"me@example.com"}""";
    private static final String ENTRA = """
        {"aud":"api://x","iss":"https://sts.windows.net/t/","iat":1725023965,"nbf":1725023965,"exp":1725027865,
         "aio":"E2","appid":"c","appidacr":"1","idp":"https://sts.windows.net/t/","oid":"o","rh":"0.A",
         "roles":["Read.All"],"sub":"o","tid":"t","uti":"u","ver":"1.0","azp":"c","azpacr":"1","idtyp":"app"}""";
    private static final String KEYCLOAK = """
        {"exp":1725027565,"iat":1725023965,"jti":"j","iss":"https://kc.example/realms/r","aud":"account","sub":"s",
         "typ":"Bearer","azp":"c","acr":"1","allowed-origins":["/*"],
         "realm_access":{"roles":["offline_access","uma_authorization"]},
         "resource_access":{"account":{"roles":["view-profile"]}},
         "scope":"email profile","clientHost":"10.0.0.1","email_verified":false,
         "preferred_username":"service-account-c","clientAddress":"10.0.0.1","client_id":"c"}""";

    @ParameterizedTest
    @ValueSource(strings = {OKTA, ENTRA, KEYCLOAK})
    void everyClaimHasAMeaning(String json) {
        DecodeResult.Part payload = TestTokens.payload(json);
        assertNull(payload.problem());
        assertEquals(List.of(), payload.members().stream()
            .filter(claim -> claim.meaning().isEmpty()).map(Claim::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {OKTA, ENTRA, KEYCLOAK})
    void exactlyTheTimeClaimsHaveTimes(String json) {
        for (Claim claim : TestTokens.payload(json).members()) {
            assertEquals(NumericDate.CLAIMS.contains(claim.name()), claim.time() != null, claim.name());
        }
    }

    @Test
    void nestedValuesAreShownOnOneLine() {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.token(TestTokens.RS256, KEYCLOAK));
        assertEquals("{\"roles\":[\"offline_access\",\"uma_authorization\"]}",
            jwt.claim("realm_access").orElseThrow().display());
        assertEquals("[\"/*\"]", jwt.claim("allowed-origins").orElseThrow().display());
        assertTrue(jwt.claim("nothing").isEmpty());
    }

    @Test
    void ofANameThatComesTwiceBothAreFound() {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.token(
            TestTokens.RS256, "{\"sub\":\"one\",\"x\":1,\"sub\":\"two\",\"y\":[3],\"y\":[3]}"));
        assertEquals(List.of("one", "two"), jwt.claims("sub").stream().map(Claim::display).toList());
        assertTrue(jwt.claim("sub").isEmpty());
        assertEquals("[3]", jwt.claim("y").orElseThrow().display());
        assertEquals(5, jwt.payload().members().size());
    }

    @Test
    void theSizesOfSignaturesAreThoseOfBase64() {
        for (int bytes = 0; bytes < 2000; bytes++) {
            assertEquals(TestTokens.base64(new byte[bytes]).length(), SignatureSizes.characters(bytes));
        }
    }
}

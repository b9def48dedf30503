package dev.tokenconsole.sandbox.catalogue;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.sandbox.SandboxCall;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.vault.contents.VaultContents;

class SandboxClientTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @EnumSource
    void everyClientSaysWhatItIsFor(SandboxClient client) {
        assertThat(client.clientId(), startsWith("demo-"));
        assertTrue(client.clientId().length() <= 24, client.clientId());
        assertTrue(client.description().length() <= 70, client.description());
        assertFalse(client.description().contains("\n"));
        assertTrue(client.description().endsWith("."), client.description());
        assertEquals(client, SandboxClient.byId(client.clientId()).orElseThrow());
    }

    @Test
    void theRateLimitSaysWhenToComeBack() throws Exception {
        HttpResponse<String> response = SandboxCall.token(SANDBOX.server(), SandboxClient.RATE_LIMITED);
        assertEquals(429, response.statusCode());
        assertEquals(List.of("12"), response.headers().allValues("Retry-After"));
        assertEquals("E0000047", SandboxCall.json(response).path("errorCode").stringValue());
    }

    @Test
    void theProxyPageIsHtmlFromSquid() throws Exception {
        HttpResponse<String> response = SandboxCall.token(SANDBOX.server(), SandboxClient.PROXY_HTML);
        assertEquals(403, response.statusCode());
        assertEquals(List.of("squid"), response.headers().allValues("Server"));
        assertThat(response.headers().firstValue("Content-Type").orElse(""), startsWith("text/html"));
    }

    @Test
    void theFaultIsOktas() throws Exception {
        HttpResponse<String> response = SandboxCall.token(SANDBOX.server(), SandboxClient.SERVER_ERROR);
        assertEquals(500, response.statusCode());
        assertEquals("server_error", SandboxCall.json(response).path("error").stringValue());
    }

    @Test
    void theWrongSecretIsWrongEvenIfItIsThePublishedOne() throws Exception {
        assertEquals(401, SandboxCall.token(SANDBOX.server(), SandboxClient.WRONG_SECRET).statusCode());
    }

    @Test
    void theInvalidRequestNamesTheField() throws Exception {
        HttpResponse<String> response = SandboxCall.token(SANDBOX.server(), SandboxClient.PROBLEM_DETAILS);
        assertEquals(400, response.statusCode());
        assertTrue(SandboxCall.json(response).at("/errors/client_id/0").isString());
    }

    @Test
    void theBrokenBodyIsNoJson() throws Exception {
        HttpResponse<String> response = SandboxCall.token(SANDBOX.server(), SandboxClient.BROKEN_BODY);
        assertEquals(200, response.statusCode());
        assertThrows(JacksonException.class, () -> SandboxCall.json(response));
    }

    @Test
    void theExpiredTokenIsExpired() throws Exception {
        assertEquals(0, SandboxCall.json(SandboxCall.token(SANDBOX.server(), SandboxClient.EXPIRED))
            .path("expires_in").intValue());
    }

    @Test
    void theOpaqueTokenHasNoParts() throws Exception {
        JsonNode answer = SandboxCall.json(SandboxCall.token(SANDBOX.server(), SandboxClient.OPAQUE));
        assertFalse(answer.path("access_token").stringValue().contains("."));
    }

    @Test
    void theDemoProfilesCouldBeKept() {
        List<Profile> profiles = DemoProfiles.all();
        Set<Object> ids = new HashSet<>();
        assertEquals(List.of("Demo", "Short-lived token", "Wrong secret", "Rate limit", "Slow response", "Proxy page",
            "Server error", "Invalid request", "Incomplete "
                + "response", "Expired on arrival", "Opaque token", "Maintenance",
            "Wrong issuer"), profiles.stream().map(Profile::name).toList());
        assertEquals("demo-client", profiles.getFirst().clientId());
        for (Profile profile : profiles) {
            assertEquals(Map.of(), ProfileRules.problems(profile, profiles));
            assertEquals("demo", profile.environmentId());
            assertTrue(ids.add(profile.id()));
        }
        assertTrue(VaultContents.initial().environments().stream()
            .anyMatch(environment -> environment.id().equals(profiles.getFirst().environmentId())));
        assertTrue(DemoProfiles.all().stream().noneMatch(again -> ids.contains(again.id())), "fresh at each call");
        profiles.forEach(Profile::close);
    }
}

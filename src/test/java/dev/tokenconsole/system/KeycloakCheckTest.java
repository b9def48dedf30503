package dev.tokenconsole.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.TestKey;

/** Keycloak's tokens: a list with good, wrong, unknown and disabled clients and a wrong scope, and its signatures. */
@Tag("system")
@Timeout(240)
class KeycloakCheckTest {
    @TempDir
    private static @Nullable Path home;
    private static @Nullable KeycloakServer started;

    @BeforeAll
    static void start() throws Exception {
        started = KeycloakServer.start(Objects.requireNonNull(home).resolve("keycloak.log"));
    }

    @AfterAll
    static void end() {
        Objects.requireNonNull(started).close();
    }

    /** Keycloak does not tell a wrong secret, an unknown and a disabled client apart, so the check does not either. */
    @Test
    void eachRowIsInItsState() throws Exception {
        Path list = Files.writeString(Objects.requireNonNull(home).resolve("list.csv"), """
            name,client_id,client_secret,scope
            good,right,%1$s,
            scoped,right,%1$s,payments.read
            wrong,right,a-rotated-secret-Zk81,
            unknown,nobody,%1$s,
            disabled,disabled,%1$s,
            no scope,right,%1$s,payments.write
            no grant,no-service-account,%1$s,
            again,right,%1$s,
            """.formatted(KeycloakServer.SECRET));
        CliRunner.Result result = new CliRunner().run("check", "--from", list.toString(), "--token-url",
            Objects.requireNonNull(started).tokenUrl("bench"), "--recipe", "oauth2-post", "--proxy", "none",
            "--timeout", "60", "--report", "json=-");
        assertEquals(1, result.exitCode(), result.everything());
        assertThat(result.everything(), not(containsString(KeycloakServer.SECRET)));
        JsonNode rows = JsonMapper.shared().readTree(result.out()).path("rows");
        assertEquals(List.of("good valid", "scoped valid", "wrong refused", "unknown refused", "disabled refused",
            "no scope refused", "no grant refused", "again valid"), rows.valueStream()
            .map(row -> row.path("name").asString() + " " + row.path("state").asString()).toList());
        assertEquals(1, rows.get(7).path("same_as").asInt());
    }

    /** One request for the key set tells the token of before from that of after, and 30 s are waited for the next. */
    @Test
    void aRotationOfItsKeysIsTold(@TempDir Path state) throws Exception {
        KeycloakServer keycloak = Objects.requireNonNull(started);
        String issuer = keycloak.url("/realms/bench");
        TokenCommand before = token("--verify", "--issuer", issuer);
        assertEquals("token", before.id(), before.everything());
        JsonNode first = decoded(state, before.json().path("access_token").asString(), issuer);
        assertEquals("valid", first.path("kind").asString(), first.toString());
        assertEquals(keycloak.url("/realms/bench/protocol/openid-connect/certs"), first.path("source").asString());
        try (KeycloakAdmin admin = new KeycloakAdmin(keycloak)) {
            admin.rotateKeys();
        }
        TokenCommand after = token();
        JsonNode fresh = decoded(state, after.json().path("access_token").asString(), issuer);
        assertEquals("valid", fresh.path("kind").asString(), fresh.toString());
        JsonNode old = decoded(state, before.json().path("access_token").asString(), issuer);
        assertEquals("key-not-published id-retired", old.path("kind").asString() + " " + old.path("reason").asString());
        assertEquals(fresh.path("fetched_at"), old.path("fetched_at"));
        JsonNode unknown = decoded(state, TestKey.of("RS256", "").sign(
            "RS256", "{\"alg\":\"RS256\",\"kid\":\"no-such-key\"}", "{}"), issuer);
        assertEquals("cannot-ask too-soon", unknown.path("kind").asString() + " " + unknown.path("reason").asString());
    }

    private static JsonNode decoded(Path state, String text, String issuer) {
        CliRunner.Result result = new CliRunner().env("TOKEN_CONSOLE_STATE", state.toString()).stdin(text)
            .run("decode", "--verify", "--issuer", issuer, "--proxy", "none", "--json");
        return JsonMapper.shared().readTree(result.out()).path("verification");
    }

    private static TokenCommand token(String... more) {
        return TokenCommand.run(Objects.requireNonNull(started).tokenUrl("bench"), "oauth2-post", "right",
            KeycloakServer.SECRET, more);
    }
}

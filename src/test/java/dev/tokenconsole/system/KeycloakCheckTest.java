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

/** A list with good, wrong, unknown and disabled clients and a wrong scope, checked at Keycloak. */
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
}

package dev.tokenconsole.text.redact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.secret.Secret;

class RedactingLogTest {
    private static final String CANARY = "c4n4ry-Zq81xPuT";

    @ParameterizedTest
    @ValueSource(strings = {
        "Authorization: Bearer %s", "authorization: Basic %s==", "{authorization=[Bearer %s], accept=[*/*]}",
        "\"Authorization\": \"Bearer %s\"", "Proxy-Authorization: Negotiate %s", "Authorization=%s",
        "{\"access_token\":\"%s\",\"expires_in\":1}", "{\"client_secret\" : \"a\\\"b%s\"}", "client_secret=%s&x=1",
        "{\\\"client_secret\\\":\\\"%s\\\"}", "password: %s", "password = open %s", "clientSecret='%s'",
        "refresh_token=%s;", "passwd=%s", "-> Bearer %s", "eyJhbGciOiJSUzI1NiJ9.%s.x", "eyJ%s",
    })
    void masksWhatLooksSecret(String form) {
        assertThat(LogRedaction.of("before " + form.formatted(CANARY)), not(containsString(CANARY)));
    }

    @Test
    void leavesTheRest() {
        String text = "POST https://api.example/api/v1/authentication {\"token_type\":\"Bearer\",\"expires_in\":3600}";
        assertEquals(text, LogRedaction.of(text));
        assertEquals("{\"access_token\":••••,\"expires_in\":1}",
            LogRedaction.of("{\"access_token\":\"" + CANARY + "\",\"expires_in\":1}"));
        assertEquals("Authorization: Bearer ••••\nAccept: */*",
            LogRedaction.of("Authorization: Bearer " + CANARY + "\nAccept: */*"));
    }

    @Test
    void masksLiveSecretsAndNoOthers() {
        Secret secret = Secret.of(CANARY);
        assertEquals("x••••y", LogRedaction.of("x" + CANARY + "y"));
        secret.close();
        assertEquals("x" + CANARY + "y", LogRedaction.of("x" + CANARY + "y"));
    }

    @Test
    void masksTheValueBehindANameThatIsItselfASecret() {
        try (Secret word = Secret.of("secret"); Secret name = Secret.of("Bearer")) {
            assertEquals(word.length(), name.length());
            assertEquals("{\"client_••••\":••••}", LogRedaction.of("{\"client_secret\":\"" + CANARY + "\"}"));
            assertEquals("Authorization: •••• ••••", LogRedaction.of("Authorization: Bearer " + CANARY));
        }
    }

    @Test
    void masksAllOfASecretThatAPatternWouldCut() {
        for (String cut : new String[] {"abc,d4n4ry", "abc;d4n4ry", "abc&d4n4ry", "abc}d4n4ry", "abc\"d4n4ry"}) {
            try (Secret live = Secret.of(cut)) {
                assertEquals(cut.length(), live.length());
                assertEquals("password=••••", LogRedaction.of("password=" + cut));
            }
        }
    }

    @Test
    void masksMessagesParametersAndEveryCause() {
        LogRecord logged = new LogRecord(Level.SEVERE, "message " + CANARY + " {0}");
        logged.setParameters(new Object[] {"parameter " + CANARY});
        logged.setThrown(new IllegalStateException("outer " + CANARY, new IllegalArgumentException("inner " + CANARY)));
        String text;
        try (Secret live = Secret.of(CANARY)) {
            assertEquals(CANARY.length(), live.length());
            text = new RedactingLog.WithoutSecrets().format(logged);
        }
        assertThat(text, not(containsString(CANARY)));
        for (String said : new String[] {"message ••••", "parameter ••••", "outer ••••", "inner ••••"}) {
            assertThat(text, containsString(said));
        }
    }

    @Test
    void isTheOnlyWayOut() throws Exception {
        try {
            RedactingLog.install();
            LogManager.getLogManager().readConfiguration();
            Handler[] handlers = Logger.getLogger("").getHandlers();
            assertEquals(1, handlers.length);
            assertInstanceOf(RedactingLog.WithoutSecrets.class, handlers[0].getFormatter());
        } finally {
            System.clearProperty("java.util.logging.config.class");
            LogManager.getLogManager().readConfiguration();
        }
    }
}

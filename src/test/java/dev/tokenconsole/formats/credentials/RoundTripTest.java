package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.formats.shell.BashWords;

/** Odd credentials written in every format by other means come back unchanged. */
class RoundTripTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String ODD = "ab19-_.~+/=#$'\"\\`!&|;<>(){}[]*?%^@:, \u00fc\u20ac";

    /** The ways to write credentials that the formats have. */
    private enum Writer {
        JSON_OBJECT(CredentialFormat.JSON) {
            @Override
            String write(String id, String secret) {
                return "Our credentials {valid since May}:\n" + object(id, secret) + "\nKeep them safe.";
            }
        },
        ENV_DOUBLE_QUOTES(CredentialFormat.ENV) {
            @Override
            String write(String id, String secret) {
                return "export STONEX_CLIENT_ID=\"" + escape(id) + "\" # the id\r\nSTONEX_CLIENT_SECRET=\""
                    + escape(secret) + "\"\r\n";
            }
        },
        CURL_JSON(CredentialFormat.CURL_BASH) {
            @Override
            String write(String id, String secret) {
                return "curl https://example.com -H 'a: b' --data-raw " + BashWords.quote(object(id, secret))
                    + " -s | jq";
            }
        },
        CURL_DOUBLE_QUOTES(CredentialFormat.CURL_BASH) {
            @Override
            String write(String id, String secret) {
                return "curl https://example.com \\\n  -d \"" + escape(object(id, secret)) + "\"";
            }
        },
        CURL_FORM(CredentialFormat.CURL_BASH) {
            @Override
            String write(String id, String secret) {
                return "curl -d 'client_id=" + encode(id) + "&x=1&client_secret=" + encode(secret) + "' http://a.b";
            }
        },
        POSTMAN(CredentialFormat.POSTMAN_ENVIRONMENT) {
            @Override
            String write(String id, String secret) {
                ObjectNode file = MAPPER.createObjectNode();
                ArrayNode values = file.put("name", "x").putArray("values");
                values.addObject().put("key", "client_id").put("value", id).put("enabled", true);
                values.addObject().put("key", "client_secret").put("value", secret).put("secret", true);
                return file.put("_postman_variable_scope", "environment").toPrettyString();
            }
        };

        private final CredentialFormat format;

        Writer(CredentialFormat format) {
            this.format = format;
        }

        abstract String write(String id, String secret);
    }

    @ParameterizedTest
    @EnumSource(Writer.class)
    void oddCredentialsComeBack(Writer writer) {
        Random random = new Random(writer.name().length());
        for (int i = 0; i < 100; i++) {
            assertComesBack(writer, "id" + text(random), "s" + text(random));
        }
    }

    @Test
    void singleQuotesOfEnvLinesKeepAllButThemselves() {
        Random random = new Random(99);
        for (int i = 0; i < 100; i++) {
            String secret = "s" + text(random).replace("'", "");
            try (FoundCredentials found = CredentialText.read(
                    "CLIENT_ID='x'\nCLIENT_SECRET='" + secret + "' # 'old'")) {
                assertEquals(secret, found.credentials().getFirst().secret().reveal());
            }
        }
    }

    @Test
    void randomTextsNeverThrow() {
        Random random = new Random(5);
        String[] pieces = {"curl ", "-d ", "{", "}", "\"client_id\"", ":", "\"a\"", ",", "\"client_secret\"", "'", "$'",
            "\\", "\n", "CLIENT_ID=", "CLIENT_SECRET=", "\"values\":[", "]",
            "{\"key\":\"client_id\"", "https://a.b/", "&", "%2"};
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "curl " : "");
            for (int k = random.nextInt(25); k > 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            try (FoundCredentials found = CredentialText.read(text.toString())) {
                found.credentials().forEach(each ->
                    assertEquals(false, each.clientId().isEmpty() || each.secret().length() == 0));
            }
        }
    }

    private static void assertComesBack(Writer writer, String id, String secret) {
        String text = writer.write(id, secret);
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals(1, found.credentials().size(), text);
            FoundCredential paste = found.credentials().getFirst();
            assertEquals(writer.format, paste.source().format(), text);
            assertEquals(id, paste.clientId(), text);
            assertEquals(secret, paste.secret().reveal(), text);
        }
    }

    private static String object(String id, String secret) {
        return MAPPER.createObjectNode().put("client_id", id).put("client_secret", secret).toString();
    }

    private static String escape(String text) {
        return text.replaceAll("([\"\\\\$`])", "\\\\$1");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(1, 40), 0, ODD.length())
            .collect(StringBuilder::new, (text, i) -> text.append(ODD.charAt(i)), StringBuilder::append).toString();
    }
}

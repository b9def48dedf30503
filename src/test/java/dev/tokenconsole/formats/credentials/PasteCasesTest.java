package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.found.UnreadFormat;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;

/** The inputs of field reports, each with what is right. Its id names the case. */
class PasteCasesTest {
    private static final String FOLDER = "/dev/tokenconsole/findings/paste/";

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCaseGivesWhatIsRight(String id, JsonNode expected) throws IOException {
        try (FoundCredentials found = read(expected.get("file").stringValue())) {
            List<FoundCredential> credentials = found.credentials();
            JsonNode wanted = expected.get("credentials");
            assertEquals(wanted.size(), credentials.size(), id);
            for (int i = 0; i < wanted.size(); i++) {
                FoundCredential credential = credentials.get(i);
                assertEquals(wanted.get(i).get("client_id").stringValue(), credential.clientId(), id);
                assertTrue(wanted.get(i).get("client_secret").stringValue().equals(credential.secret().reveal()), id);
                assertEquals(Optional.ofNullable(wanted.get(i).get("host")).map(JsonNode::stringValue),
                    credential.address().map(BaseUrl::host), id);
                String name = wanted.get(i).path("name").asString("");
                assertEquals(name.isEmpty() ? credential.source().name() : name, credential.source().name(), id);
                assertTrue(credential.isCertain(), id);
            }
        }
    }

    @Test
    void field02AndWindowB15SayThatBasicIsWanted() throws IOException {
        for (String file : List.of("field-02-curl-user.txt", "window-b15-basic.txt")) {
            try (FoundCredentials found = read(file)) {
                assertTrue(found.credentials().getFirst().usesBasic(), file);
            }
        }
    }

    @Test
    void field05IsNeverProductions() throws IOException {
        try (FoundCredentials found = read("field-05-http-client-env.json")) {
            assertEquals(Optional.of("stonex-payments-sandbox"), found.credentials().getFirst()
                .environmentIn(BuiltInEnvironments.builtIn()).map(Environment::id));
        }
    }

    /** Nothing that a script gives to a name is taken for what it stands for. */
    @Test
    void field07TakesNoNameOfAVariable() throws IOException {
        try (FoundCredentials found = read("field-07-powershell-variables.txt")) {
            assertEquals("0oaFIELDPS", found.credentials().getFirst().clientId());
            assertEquals("ps-secret-1", found.credentials().getFirst().secret().reveal());
        }
        try (FoundCredentials found = read("field-07b-powershell-doubled-quote.txt")) {
            assertEquals("0oaSAND", found.credentials().getFirst().clientId());
            assertEquals("it's-secret", found.credentials().getFirst().secret().reveal());
        }
    }

    @Test
    void field07cSaysThatTheseAreReferences() throws IOException {
        try (FoundCredentials found = read("field-07c-expressions.txt")) {
            assertEquals(List.of(new Remark(Remark.Kind.EXPRESSION, "client_id"),
                new Remark(Remark.Kind.EXPRESSION, "client_secret")), found.remarks());
            assertEquals(List.of(UnreadFormat.TERRAFORM), found.unread());
            assertTrue(found.remarks().getFirst().words().contains("a reference and not a value"));
        }
    }

    @Test
    void windowA02IsInNoEnvironment() throws IOException {
        try (FoundCredentials found = read("window-a02-postman-unknown-host.json")) {
            assertEquals(Optional.empty(), found.credentials().getFirst().environmentIn(BuiltInEnvironments.builtIn()));
        }
    }

    static Stream<Object[]> cases() throws IOException {
        List<Object[]> cases = new ArrayList<>();
        for (JsonNode each : JsonMapper.shared().readTree(text("cases.json"))) {
            if (each.has("credentials")) {
                cases.add(new Object[] {each.get("id").stringValue(), each});
            }
        }
        assertEquals(17, cases.size());
        return cases.stream();
    }

    private static FoundCredentials read(String file) throws IOException {
        return CredentialText.read(text(file));
    }

    private static String text(String file) throws IOException {
        try (InputStream input = Objects.requireNonNull(PasteCasesTest.class.getResourceAsStream(FOLDER + file))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.credentials.found.FoundCredentials;

/** The list format of a check, read as credentials: its rows are named by their names. */
class ListNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        """
            client_id;client_secret;environment;name
            an-id-1;invented-secret-0001;Bench;Acme
            an-id-2;invented-secret-0002;Bench;Beta
            """,
        """
            name,environment,client_id,client_secret
            Acme,Bench,an-id-1,invented-secret-0001
            Beta,Bench,an-id-2,invented-secret-0002
            """})
    void areNotThoseOfTheEnvironment(String text) {
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals(List.of("Acme", "Beta"),
                found.credentials().stream().map(each -> each.source().name()).toList());
            assertTrue(found.credentials().stream().allMatch(each -> each.source().words().contains("Bench")),
                "what it says of the environment is compared with its address");
        }
    }
}

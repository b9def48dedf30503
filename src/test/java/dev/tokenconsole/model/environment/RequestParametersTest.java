package dev.tokenconsole.model.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.environment.EnvironmentDraft.Route;

/** The rules of the further parameters of a request. */
class RequestParametersTest {
    private static final EnvironmentDraft GOOD = new EnvironmentDraft("acme", Map.of(
        EnvironmentField.NAME, "Acme", EnvironmentField.BASE_URL, "https://api.example.com",
        EnvironmentField.VERSION, "1"), EnvironmentKind.OTHER, null, TokenRecipe.STONEX_PAYMENTS, false, List.of(),
        Route.SYSTEM);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"audience=https://a/?b=c|audience=https://a/?b=c",
        " audience=x   resource=y |audience=x resource=y", "''|''"})
    void parameters(String typed, String kept) {
        EnvironmentDraft draft = GOOD.with(EnvironmentField.PARAMETERS, typed);
        assertEquals(Map.of(), EnvironmentRules.problems(draft, List.of()));
        assertEquals(kept, draft.toEnvironment().options().parameterText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "audience|Write each parameter as name=value, without spaces in it, and separate them by spaces.",
        "audience=|Write each parameter as name=value, without spaces in it, and separate them by spaces.",
        "=x|Write each parameter as name=value, without spaces in it, and separate them by spaces.",
        "a\"b=x|Write each parameter as name=value, without spaces in it, and separate them by spaces.",
        "audience=a b|Write each parameter as name=value, without spaces in it, and separate them by spaces.",
        "client_secret=x|client_secret belongs to the recipe or to the profile: leave it out here.",
        "scope=x|scope belongs to the recipe or to the profile: leave it out here.",
        "a=1 a=2|a is there twice: a request has each parameter once."})
    void parametersThatCannotBeSentAreRefused(String typed, String problem) {
        assertEquals(Map.of(EnvironmentField.PARAMETERS, problem),
            EnvironmentRules.problems(GOOD.with(EnvironmentField.PARAMETERS, typed), List.of()));
    }

    @Test
    void anotherParameterIsAnotherRequest() {
        Environment plain = GOOD.toEnvironment();
        assertFalse(plain.sendsSameRequestsAs(GOOD.with(EnvironmentField.PARAMETERS, "audience=x").toEnvironment()));
    }
}

package dev.tokenconsole.vault.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.HostileContents;
import dev.tokenconsole.vault.testing.VaultAssert;

/** Finding F3 (a): what is read from a vault is held to the rules of what is entered, and the error names the place. */
class HostileContentsTest {
    static List<HostileContents.Case> cases() {
        return HostileContents.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachRuleThatIsBrokenHasItsPlace(HostileContents.Case each) throws Exception {
        VaultErrors errors = new VaultErrors(Path.of("vault.tcv"));
        byte[] json = each.json().getBytes(StandardCharsets.UTF_8);
        if (each.place().isEmpty()) {
            VaultContents contents = VaultJson.read(json, errors);
            contents.environments().forEach(environment -> assertTrue(environment.tokenUrl().isAbsolute()));
            SecretOwnership.wipeAll(contents);
            return;
        }
        VaultException e = VaultAssert.assertProblem(VaultException.Problem.ALTERED,
            () -> VaultJson.read(json, errors));
        assertEquals(errors.contents(each.place()).getMessage(), e.getMessage());
        assertFalse(e.getMessage().contains("canary"));
        assertNull(e.getCause());
    }

    @Test
    void thereAreFiftyOfThem() {
        assertTrue(cases().size() >= 50, () -> "" + cases().size());
        assertEquals(cases().size(), cases().stream().map(HostileContents.Case::json).distinct().count());
    }
}

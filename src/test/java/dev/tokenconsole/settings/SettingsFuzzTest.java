package dev.tokenconsole.settings;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.Mutations;

/** The bytes of a settings file. */
class SettingsFuzzTest {
    @Test
    void eachMutationHasADeclaredOutcome() throws Exception {
        run(Mutations.BUILD);
    }

    /** {@code mvn -B test -Psoak}. */
    @Test
    @Tag("soak")
    void manyMutationsHaveADeclaredOutcome() throws Exception {
        run(Mutations.SOAK);
    }

    private static void run(int count) {
        List<byte[]> seeds = Mutations.texts("{\"idleLockMinutes\":10}",
            "{\n  \"idleLockMinutes\" : 60,\n  \"x\" : [1, {}]\n}", "{}");
        Mutations.run(count, "", seeds, input ->
            new StateJson().parse(input).map(root -> SettingsJson.read(root).settings().toString()).orElse(""));
    }
}

package dev.tokenconsole.text.json;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.Mutations;

import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as a tree, as members, and laid out. */
class JsonFuzzTest {
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
        List<byte[]> seeds = Mutations.texts("{\"a\":[1,{\"b\":\"\\ud83d\\ude00\"},null,true,-1.5e3],\"c\":{}}",
            "[[[[[[[[\"x\"]]]]]]]]", "{\"exp\":1772600000,\"aud\":[\"a\",\"b\"],\"e\":1e999}", "\"text\"");
        JsonFactory factory = new JsonFactory();
        Mutations.run(count, "", seeds, input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            try {
                JsonTree.read(factory.createParser(ObjectReadContext.empty(), text));
            } catch (JacksonException _) {
                // As declared.
            }
            return StrictJson.read(input, input.length).toString() + StrictObject.read(text, "part")
                + JsonDisplay.indented(text).map(JsonLayout::compact);
        });
    }
}

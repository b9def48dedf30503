package dev.tokenconsole.cli.console;

import java.util.stream.Collectors;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.DisplayText;

/** JSON in the layout of the commands: indented by two spaces, lines with {@code \n} on every system. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String STEP = "  ";

    private JsonText() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Puts the JSON of a token's part into {@code object} as it stands in the token, to the digit; null if there is
     * none. Read and written anew, a large number would be refused and -0.0 would lose its sign.
     */
    public static void put(ObjectNode object, String name, DecodeResult.Part part) {
        if (part.json().isEmpty()) {
            object.putNull(name);
        } else {
            object.putRawValue(name, new RawValue(part.json().replace("\n", "\n" + STEP)));
        }
    }

    /**
     * {@code object} as text, without a line end at its end. Control characters of a terminal can only occur inside a
     * string here, where their escapes mean the same.
     */
    public static String of(ObjectNode object) {
        return MAPPER.writer().with(layout()).writeValueAsString(object).lines()
            .map(DisplayText::escape)
            .collect(Collectors.joining("\n"));
    }

    /** The layout of a token's parts, which are put in as text. */
    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter(STEP, "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator(""))
            .withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}

package dev.tokenconsole.cli.decode;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.text.json.JsonLeaf;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.verify.compare.Difference;
import dev.tokenconsole.verify.compare.DifferenceWords;

/** The differences of two tokens, for machines. */
final class ComparedJson {
    private ComparedJson() {}

    /**
     * An object of {@code kind} ({@code comparison}; {@code other} if one of them is no signed token), {@code same} (of
     * header and claims), {@code differences}, {@code signatures} (a note on each), {@code problems} (why they cannot
     * be compared) and {@code notes}. A difference has its {@code part} ({@code header} or {@code claims}), its {@code
     * path} (a JSON Pointer), the {@code reason}, and the kind and the value of each token: {@code absent} and null
     * where it has none, {@code token} and null where it holds a token, {@code secret} and
     * null where its name is that of one.
     */
    static String text(TokenPair pair) {
        List<String> obstacles = pair.obstacles();
        List<Difference> differences = pair.differences();
        ObjectNode object = JsonText.object();
        object.put("kind", obstacles.isEmpty() ? "comparison" : "other");
        object.put("same", obstacles.isEmpty() ? Boolean.valueOf(differences.isEmpty()) : null);
        var array = object.putArray("differences");
        differences.forEach(each -> {
            ObjectNode one = array.addObject();
            one.put("part", lower(each.part()));
            one.put("path", DifferenceWords.pointer(each.place()));
            one.put("reason", each.reason());
            value(one, "first", each.first());
            value(one, "second", each.second());
        });
        object.putObject("signatures")
            .put("first", TokenPair.signature(pair.first()))
            .put("second", TokenPair.signature(pair.second()));
        var problems = object.putArray("problems");
        obstacles.forEach(problems::add);
        var notes = object.putArray("notes");
        pair.notes().forEach(notes::add);
        return JsonText.of(object);
    }

    private static void value(ObjectNode object, String name, @Nullable JsonLeaf leaf) {
        boolean token = leaf != null && DifferenceWords.holdsToken(leaf);
        boolean secret = leaf != null && DifferenceWords.isNamedAsSecret(leaf);
        object.put(name + "_kind",
            leaf == null ? "absent" : token ? "token" : secret ? "secret" : lower(leaf.kind()));
        if (leaf == null || token || secret) {
            object.putNull(name);
        } else if (leaf.kind() == Member.Kind.STRING) {
            object.put(name, leaf.text());
        } else {
            // Read and written anew, a number would lose digits.
            object.putRawValue(name, new RawValue(leaf.text()));
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package dev.tokenconsole.verify.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.json.JsonLeaf;
import dev.tokenconsole.text.json.JsonLeaves;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.verify.compare.Difference.Part;

/** Compares two signed tokens, member by member. Neither is verified. */
public final class ComparedTokens {
    private ComparedTokens() {}

    /**
     * The places in which the header and the claims differ: first those of the header, each in the order of the first
     * token, and after them what only the second has. Of a part that one of them has damaged, what can be read of its
     * members is compared as text.
     */
    public static List<Difference> of(DecodeResult.Jwt first, DecodeResult.Jwt second) {
        List<Difference> differences = new ArrayList<>();
        add(differences, Part.HEADER, first.header(), second.header());
        add(differences, Part.CLAIMS, first.payload(), second.payload());
        return List.copyOf(differences);
    }

    private static void add(
            List<Difference> differences, Part part, DecodeResult.Part first, DecodeResult.Part second) {
        boolean whole = isWhole(first) && isWhole(second);
        Map<String, JsonLeaf> before = leaves(first, whole);
        Map<String, JsonLeaf> after = leaves(second, whole);
        before.forEach((pointer, leaf) -> add(differences, part, leaf, after.get(pointer)));
        after.forEach((pointer, leaf) -> {
            if (!before.containsKey(pointer)) {
                add(differences, part, null, leaf);
            }
        });
    }

    private static void add(
            List<Difference> differences, Part part, @Nullable JsonLeaf first, @Nullable JsonLeaf second) {
        boolean same = first != null && second != null && first.kind() == second.kind()
            && Objects.equals(first.text(), second.text());
        if (!same) {
            differences.add(new Difference(part, first, second, DifferenceWords.of(part, first, second)));
        }
    }

    private static boolean isWhole(DecodeResult.Part part) {
        return part.problem() == null && !part.json().isEmpty();
    }

    /** By JSON Pointer; of several members of one name, the first. */
    private static Map<String, JsonLeaf> leaves(DecodeResult.Part part, boolean whole) {
        Map<String, JsonLeaf> leaves = new LinkedHashMap<>();
        if (whole) {
            JsonLeaves.of(part.json()).forEach(leaf -> leaves.put(leaf.pointer(), leaf));
        } else {
            part.members().forEach(member -> leaves.putIfAbsent(member.name(), asText(member)));
        }
        return leaves;
    }

    private static JsonLeaf asText(Claim member) {
        return new JsonLeaf("/" + member.name().replace("~", "~0").replace("/", "~1"), JsonLeaves.step(member.name()),
            Member.Kind.STRING, member.original(), null);
    }
}

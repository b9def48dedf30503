package dev.tokenconsole.verify.signature;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.VerdictReason;

/** Every kind of verdict with each of its reasons, and their sentences. */
final class SignatureReasons {
    private SignatureReasons() {}

    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("valid", Messages.text("verify.valid", "RS256"));
        add(all, "invalid", MismatchReason.values());
        add(all, "key-not-published", AbsenceReason.values());
        add(all, "key-unusable", KeyFault.values());
        add(all, "not-allowed", NotAllowedReason.values());
        add(all, "impossible", ImpossibleReason.values());
        add(all, "cannot-ask", AskReason.values());
        all.put("no-key-source", Messages.text("verify.no-key-source"));
        return all;
    }

    private static void add(Map<String, String> all, String kind, VerdictReason[] reasons) {
        for (VerdictReason reason : reasons) {
            all.put(kind + " " + reason.id(), reason.text());
        }
    }
}

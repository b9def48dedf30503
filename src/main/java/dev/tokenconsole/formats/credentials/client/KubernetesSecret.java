package dev.tokenconsole.formats.credentials.client;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.tree.Data;
import dev.tokenconsole.formats.credentials.tree.ObjectSearch;

/** A Kubernetes Secret: {@code data} is base64, {@code stringData} is not, and wins where both have a name. */
final class KubernetesSecret {
    private KubernetesSecret() {}

    static boolean isOne(Data file) {
        return file.is("kind", "Secret") || file.is("kind", "SealedSecret")
            || (file.get("items").isList() && file.get("items").items().stream().anyMatch(KubernetesSecret::isOne));
    }

    static void read(Data file, Findings findings) {
        file.get("items").items().stream().filter(KubernetesSecret::isOne).forEach(each -> read(each, findings));
        String name = file.get("metadata").get("name").text();
        FieldGroup group = new FieldGroup(new CredentialSource(CredentialFormat.KUBERNETES_SECRET, name, name));
        if (file.is("kind", "SealedSecret")) {
            file.get("spec").get("encryptedData").members()
                .forEach(each -> group.putNoValue(each.getKey(), Remark.Kind.ENCRYPTED));
        }
        Data plain = file.get("stringData");
        for (Map.Entry<String, Data> member : file.get("data").members()) {
            String decoded = decoded(member.getValue().text());
            if (plain.has(member.getKey())) {
                continue;
            }
            if (decoded == null) {
                group.putNoValue(member.getKey(), Remark.Kind.ENCRYPTED);
            } else {
                group.put(member.getKey(), decoded);
            }
        }
        for (Map.Entry<String, Data> member : plain.members()) {
            String text = member.getValue().textOrNull();
            group.put(member.getKey(), text);
            if (text != null && text.contains("\n")) {
                new ObjectSearch(CredentialFormat.KUBERNETES_SECRET, findings).search(member.getValue(), name);
            }
        }
        group.addTo(findings);
    }

    private static @Nullable String decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64.strip());
            return bytes.length == 0 && !base64.isBlank() ? null
                : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return null;
        }
    }
}

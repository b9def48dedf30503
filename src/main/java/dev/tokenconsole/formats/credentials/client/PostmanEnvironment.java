package dev.tokenconsole.formats.credentials.client;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.tree.Data;

/** A Postman environment: {@code values}, a list of {@code key}, {@code value} and {@code enabled}. */
final class PostmanEnvironment {
    private PostmanEnvironment() {}

    /** Variables that are switched off count as absent; those without {@code enabled} are on, as in Postman. */
    static void read(Data environment, Findings findings) {
        String name = environment.get("name").text();
        FieldGroup group = new FieldGroup(new CredentialSource(CredentialFormat.POSTMAN_ENVIRONMENT, name, name));
        for (Data variable : environment.get("values").items()) {
            if (Switches.isOn(variable)) {
                group.put(variable.get("key").text(), variable.get("value").textOrNull());
            }
        }
        group.addTo(findings);
    }
}

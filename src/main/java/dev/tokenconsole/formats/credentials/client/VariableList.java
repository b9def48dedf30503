package dev.tokenconsole.formats.credentials.client;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.tree.Data;

/** Environments that are a list of {@code variables}: those of Hoppscotch and of Bruno. */
final class VariableList {
    private VariableList() {}

    /** The app's export leaves {@code currentValue} out; {@code initialValue} then stands in. */
    static void hoppscotch(Data environment, Findings findings) {
        FieldGroup group = group(CredentialFormat.HOPPSCOTCH, environment);
        for (Data variable : environment.get("variables").items()) {
            String current = variable.get("currentValue").text();
            String initial = variable.get("initialValue").text();
            String value = current.isEmpty() ? initial : current;
            group.put(variable.get("key").text(), value.isEmpty() ? variable.get("value").textOrNull() : value);
        }
        group.addTo(findings);
    }

    /** A value may be a map with the value in {@code data}; what another environment adds is not read. */
    static void bruno(Data environment, Findings findings) {
        environment.get("environments").items().forEach(each -> bruno(each, findings));
        FieldGroup group = group(CredentialFormat.BRUNO, environment);
        for (Data variable : environment.get("variables").items()) {
            Data value = variable.get("value");
            if (Switches.isOn(variable)) {
                group.put(variable.get("name").text(), value.isMap() ? value.get("data").textOrNull()
                    : value.textOrNull());
            }
        }
        group.addTo(findings);
        if (environment.has("extends")) {
            findings.remark(new Remark(Remark.Kind.EXTENDS, environment.get("extends").text()));
        }
    }

    private static FieldGroup group(CredentialFormat format, Data environment) {
        String name = environment.get("name").text();
        return new FieldGroup(new CredentialSource(format, name, name));
    }
}

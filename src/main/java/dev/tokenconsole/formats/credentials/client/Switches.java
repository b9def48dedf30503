package dev.tokenconsole.formats.credentials.client;

import dev.tokenconsole.formats.credentials.tree.Data;

/** The switches of a variable, which each client spells in its own way. */
final class Switches {
    private Switches() {}

    /** True if the variable is in use; without a switch it is. */
    static boolean isOn(Data variable) {
        return !isFalse(variable.get("enabled")) && !isTrue(variable.get("disabled"));
    }

    static boolean isTrue(Data value) {
        return value.isTruth() || value.text().equals("true");
    }

    private static boolean isFalse(Data value) {
        return value.isUntruth() || value.text().equals("false");
    }
}

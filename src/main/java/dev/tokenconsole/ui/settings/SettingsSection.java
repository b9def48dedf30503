package dev.tokenconsole.ui.settings;

import java.util.Locale;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;

/** The sections of the settings, in their order. */
public enum SettingsSection {
    /** Appearance, text size, start, and about the program. */
    GENERAL(Feather.SLIDERS),
    CLIPBOARD(Feather.CLIPBOARD),
    LOCKING(Feather.LOCK),
    NETWORK(Feather.GLOBE),
    ENVIRONMENTS(Feather.SERVER),
    /** The open vault: place, password, backups. */
    VAULT(Feather.ARCHIVE);

    private final Feather icon;

    SettingsSection(Feather icon) {
        this.icon = icon;
    }

    Feather icon() {
        return icon;
    }

    /** The last part of its ids. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The title for people. */
    String words() {
        return Messages.text("ui.settings.section." + id());
    }
}

package dev.tokenconsole.ui.settings;

/**
 * A format in which a token is copied.
 *
 * @param id as the settings have it: {@link dev.tokenconsole.settings.Settings#copyFormat()}
 * @param words for people
 */
public record CopyChoice(String id, String words) {}

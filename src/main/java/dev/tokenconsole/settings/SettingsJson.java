package dev.tokenconsole.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.model.environment.ProxyChoice;

/**
 * The settings as JSON, such as {@code {"idleLockMinutes":10}}. A field that is missing or not among the choices has
 * its default, the others count. Fields that this version does not know belong to a newer one, and stay.
 */
final class SettingsJson {
    private static final String APPEARANCE = "appearance";
    private static final String REOPEN = "reopenLastProfile";
    private static final String REMEMBER = "rememberWindow";
    private static final String CLIPBOARD = "clipboardSeconds";
    private static final String FORMAT = "copyFormat";
    private static final String IDLE_LOCK = "idleLockMinutes";
    private static final String SCREEN_LOCK = "lockOnScreenLock";
    private static final String RENEWING = "stayUnlockedWhileRenewing";
    private static final String TIMEOUT = "requestSeconds";
    private static final String PROXY = "proxy";
    private static final String NO_PROXY = "none";

    private final ObjectNode root;
    private final List<String> unusable = new ArrayList<>();
    private Settings settings = Settings.DEFAULT;

    private SettingsJson(ObjectNode root) {
        this.root = root;
    }

    /**
     * Settings that were read.
     *
     * @param unusable the names of the fields that are not among the choices
     */
    record Found(Settings settings, List<String> unusable) {}

    /** The settings in {@code root}. */
    static Found read(ObjectNode root) {
        SettingsJson json = new SettingsJson(root);
        json.field(APPEARANCE, node -> Appearance.valueOf(text(node).toUpperCase(Locale.ROOT)),
            Settings::withAppearance);
        json.field(REOPEN, SettingsJson::flag, Settings::withReopenLastProfile);
        json.field(REMEMBER, SettingsJson::flag, Settings::withRememberWindow);
        json.field(CLIPBOARD, node -> Duration.ofSeconds(whole(node)), Settings::withClipboardTime);
        json.field(FORMAT, SettingsJson::text, Settings::withCopyFormat);
        json.field(IDLE_LOCK, node -> Duration.ofMinutes(whole(node)), Settings::withIdleLock);
        json.field(SCREEN_LOCK, SettingsJson::flag, Settings::withLockOnScreenLock);
        json.field(RENEWING, SettingsJson::flag, Settings::withStayUnlockedWhileRenewing);
        json.field(TIMEOUT, node -> Duration.ofSeconds(whole(node)), Settings::withRequestTimeout);
        json.field(PROXY, SettingsJson::proxy, Settings::withProxy);
        return new Found(json.settings, List.copyOf(json.unusable));
    }

    /** {@code root} with {@code settings} among the fields that this version does not know. */
    static ObjectNode with(ObjectNode root, Settings settings) {
        ObjectNode next = root.deepCopy()
            .put(APPEARANCE, settings.appearance().name().toLowerCase(Locale.ROOT))
            .put(REOPEN, settings.reopenLastProfile())
            .put(REMEMBER, settings.rememberWindow())
            .put(CLIPBOARD, settings.clipboardTime().toSeconds())
            .put(FORMAT, settings.copyFormat())
            .put(IDLE_LOCK, settings.idleLock().toMinutes())
            .put(SCREEN_LOCK, settings.lockOnScreenLock())
            .put(RENEWING, settings.stayUnlockedWhileRenewing())
            .put(TIMEOUT, settings.requestTimeout().toSeconds());
        switch (settings.proxy()) {
            case ProxyChoice.OfSystem _ -> next.remove(PROXY);
            case ProxyChoice.Never _ -> next.put(PROXY, NO_PROXY);
            case ProxyChoice.Manual manual ->
                next.putObject(PROXY).put("host", manual.host()).put("port", manual.port());
        }
        return next;
    }

    private <V> void field(String name, Function<JsonNode, V> read, BiFunction<Settings, V, Settings> with) {
        JsonNode node = root.path(name);
        if (!node.isMissingNode()) {
            try {
                settings = with.apply(settings, read.apply(node));
            } catch (IllegalArgumentException e) {
                unusable.add(name);
            }
        }
    }

    private static ProxyChoice proxy(JsonNode node) {
        if (node.isString()) {
            require(NO_PROXY.equals(text(node)));
            return ProxyChoice.NONE;
        }
        return ProxyChoice.manual(text(node.path("host")), Integer.toString(whole(node.path("port"))))
            .orElseThrow(() -> new IllegalArgumentException("no proxy"));
    }

    private static String text(JsonNode node) {
        require(node.isString());
        return node.stringValue();
    }

    private static boolean flag(JsonNode node) {
        require(node.isBoolean());
        return node.booleanValue();
    }

    private static int whole(JsonNode node) {
        require(node.isIntegralNumber() && node.canConvertToInt());
        return node.intValue();
    }

    private static void require(boolean usable) {
        if (!usable) {
            throw new IllegalArgumentException("not usable for a setting");
        }
    }
}

package dev.tokenconsole.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The state of the window on this computer, kept at its end. Outside the vault and readable without its password:
 * ids, no names and no secrets. Values out of their range become the nearest one in it; of too many the oldest are
 * dropped.
 *
 * @param place of the window while it is not maximised; empty until it was shown once
 * @param maximised true if the window was left maximised
 * @param listWidth of the list of profiles, 220…480 pixels at a text size of 100 %
 * @param tokenDivider the part of the width that the claims have beside the other tabs, 0.2…0.8
 * @param textPercent the size of the text, 80…200 %
 * @param recentsFirst true if the profiles used last come first in the list
 * @param lastProfiles the profile chosen last in each vault: profile ids by vault ids, the newest last, at most 50
 * @param recentProfiles the ids of the profiles used last, the newest first, at most 20
 * @param foldedEnvironments the groups that are folded in the list, by the keys of {@link FoldedGroup}, at most 100
 * @param copyFormats the format copied last of each profile: ids of formats by profile ids, the newest last, at
 *     most 400
 */
public record WindowState(Optional<WindowPlace> place, boolean maximised, int listWidth, double tokenDivider,
        int textPercent, boolean recentsFirst, Map<UUID, UUID> lastProfiles, List<UUID> recentProfiles,
        Set<String> foldedEnvironments, Map<UUID, String> copyFormats) {
    public static final int MIN_LIST = 220;
    public static final int MAX_LIST = 480;
    public static final double MIN_DIVIDER = 0.2;
    public static final double MAX_DIVIDER = 0.8;
    public static final int MIN_TEXT = 80;
    public static final int MAX_TEXT = 200;
    /** The most characters of the id of an environment or a format; a longer one is not remembered. */
    public static final int MAX_ID = 64;

    /** Of a window that was never shown. */
    public static final WindowState DEFAULT = new WindowState(
        Optional.empty(), false, 252, 0.5, 100, false, Map.of(), List.of(), Set.of(), Map.of());

    private static final List<Integer> TEXT_STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    private static final int MOST_VAULTS = 50;
    private static final int MOST_RECENT = 20;
    private static final int MOST_FOLDED = 100;
    private static final int MOST_FORMATS = 400;

    /** Puts each value into its range. */
    public WindowState {
        listWidth = Math.clamp(listWidth, MIN_LIST, MAX_LIST);
        tokenDivider = Double.isNaN(tokenDivider) ? 0.5 : Math.clamp(tokenDivider, MIN_DIVIDER, MAX_DIVIDER);
        textPercent = Math.clamp(textPercent, MIN_TEXT, MAX_TEXT);
        lastProfiles = newest(lastProfiles, MOST_VAULTS);
        recentProfiles = recentProfiles.stream().distinct().limit(MOST_RECENT).toList();
        foldedEnvironments = Collections.unmodifiableSet(new LinkedHashSet<>(foldedEnvironments.stream()
            .filter(WindowState::isId).limit(MOST_FOLDED).toList()));
        Map<UUID, String> formats = new LinkedHashMap<>(copyFormats);
        formats.values().removeIf(format -> !isId(format));
        copyFormats = newest(formats, MOST_FORMATS);
    }

    public WindowState withPlace(Optional<WindowPlace> next) {
        return new WindowState(next, maximised, listWidth, tokenDivider, textPercent, recentsFirst, lastProfiles,
            recentProfiles, foldedEnvironments, copyFormats);
    }

    public WindowState withMaximised(boolean next) {
        return new WindowState(place, next, listWidth, tokenDivider, textPercent, recentsFirst, lastProfiles,
            recentProfiles, foldedEnvironments, copyFormats);
    }

    public WindowState withListWidth(int next) {
        return new WindowState(place, maximised, next, tokenDivider, textPercent, recentsFirst, lastProfiles,
            recentProfiles, foldedEnvironments, copyFormats);
    }

    public WindowState withTokenDivider(double next) {
        return new WindowState(place, maximised, listWidth, next, textPercent, recentsFirst, lastProfiles,
            recentProfiles, foldedEnvironments, copyFormats);
    }

    public WindowState withTextPercent(int next) {
        return new WindowState(place, maximised, listWidth, tokenDivider, next, recentsFirst, lastProfiles,
            recentProfiles, foldedEnvironments, copyFormats);
    }

    /** The same with the next larger of the usual text sizes. */
    public WindowState withLargerText() {
        return withTextPercent(TEXT_STEPS.stream().filter(step -> step > textPercent).findFirst().orElse(MAX_TEXT));
    }

    /** The same with the next smaller of the usual text sizes. */
    public WindowState withSmallerText() {
        return withTextPercent(
            TEXT_STEPS.reversed().stream().filter(step -> step < textPercent).findFirst().orElse(MIN_TEXT));
    }

    public WindowState withRecentsFirst(boolean next) {
        return new WindowState(place, maximised, listWidth, tokenDivider, textPercent, next, lastProfiles,
            recentProfiles, foldedEnvironments, copyFormats);
    }

    /** The same after {@code profile} was chosen in {@code vault}. */
    public WindowState withLastProfile(UUID vault, UUID profile) {
        return new WindowState(place, maximised, listWidth, tokenDivider, textPercent, recentsFirst,
            with(lastProfiles, vault, profile), recentProfiles, foldedEnvironments, copyFormats);
    }

    /** The same without the profiles that were chosen last. */
    public WindowState withoutLastProfiles() {
        return new WindowState(place, maximised, listWidth, tokenDivider, textPercent, recentsFirst, Map.of(),
            recentProfiles, foldedEnvironments, copyFormats);
    }

    /** The same after {@code profile} was used. */
    public WindowState withRecentProfile(UUID profile) {
        List<UUID> next = new ArrayList<>(List.of(profile));
        next.addAll(recentProfiles);
        return new WindowState(place, maximised, listWidth, tokenDivider, textPercent, recentsFirst, lastProfiles,
            next, foldedEnvironments, copyFormats);
    }

    /** The same with the group of that key folded, or unfolded. */
    public WindowState withFolded(String key, boolean folded) {
        Set<String> next = new LinkedHashSet<>(foldedEnvironments);
        if (folded) {
            next.add(key);
        } else {
            next.remove(key);
        }
        return new WindowState(place, maximised, listWidth, tokenDivider, textPercent, recentsFirst, lastProfiles,
            recentProfiles, next, copyFormats);
    }

    /** The same after the token of {@code profile} was copied as {@code format}. */
    public WindowState withCopyFormat(UUID profile, String format) {
        return new WindowState(place, maximised, listWidth, tokenDivider, textPercent, recentsFirst, lastProfiles,
            recentProfiles, foldedEnvironments, with(copyFormats, profile, format));
    }

    private static <V> Map<UUID, V> with(Map<UUID, V> map, UUID key, V value) {
        Map<UUID, V> next = new LinkedHashMap<>(map);
        next.remove(key);
        next.put(key, value);
        return next;
    }

    private static <V> Map<UUID, V> newest(Map<UUID, V> map, int most) {
        Map<UUID, V> next = new LinkedHashMap<>();
        map.entrySet().stream().skip(Math.max(0, map.size() - most))
            .forEach(entry -> next.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(next);
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= MAX_ID;
    }
}

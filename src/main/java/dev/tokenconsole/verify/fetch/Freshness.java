package dev.tokenconsole.verify.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time for which a document needs not be fetched again: {@code max-age} of its {@code Cache-Control} less its
 * {@code Age} (RFC 9111 sections 4.2.1, 5.1 and 5.2.2.1), from {@link #LEAST} to {@link #MOST}. Less would ask an
 * issuer with each token, more would keep a key that it withdrew.
 */
public final class Freshness {
    /** Also for a document that says nothing of it, or is not to be kept. */
    public static final Duration LEAST = Duration.ofMinutes(5);
    public static final Duration MOST = Duration.ofHours(24);

    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*+=\\s*+\"?([0-9]{1,10})\"?");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    private Freshness() {}

    /** The time by the values of {@code Cache-Control} and that of {@code Age}, which is empty if there is none. */
    public static Duration of(List<String> cacheControl, String age) {
        long seconds = 0;
        for (String value : cacheControl) {
            for (String directive : value.toLowerCase(Locale.ROOT).split(",", -1)) {
                String name = directive.strip();
                if (name.equals("no-store") || name.equals("no-cache")) {
                    return LEAST;
                }
                Matcher found = MAX_AGE.matcher(name);
                seconds = found.matches() ? Long.parseLong(found.group(1)) : seconds;
            }
        }
        long spent = SECONDS.matcher(age.strip()).matches() ? Long.parseLong(age.strip()) : 0;
        return Duration.ofSeconds(Math.clamp(seconds - spent, LEAST.toSeconds(), MOST.toSeconds()));
    }
}

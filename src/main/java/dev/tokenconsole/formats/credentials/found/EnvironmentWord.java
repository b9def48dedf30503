package dev.tokenconsole.formats.credentials.found;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words by which people tell environments apart. */
public final class EnvironmentWord {
    private static final Pattern WORD = Pattern.compile(
        "(?i)(?<![a-z])(?:pro?d(?:uction)?|live|sandbox|sbx|uat|test(?:ing)?"
            + "|stag(?:e|ing)|stg|dev(?:elop(?:ment)?)?|qa|int(?:egration)?"
            + "|demo|pre-?prod|local|old|new|previous|current)"
        + "(?![a-z])");

    private static final Pattern PRODUCTION =
        Pattern.compile("(?i)(?<![a-z])(?<!non[ _-]?)(?<!pre[ _-]?)(?:pro?d(?:uction)?|live)(?![a-z])");
    private static final Pattern OTHER = Pattern.compile(
        "(?i)(?<![a-z])(?:sandbox|sbx|uat|test(?:ing)?|stag(?:e|ing)|stg|dev(?:elop(?:ment)?)?|qa|demo"
            + "|(?:pre|non)[ _-]?prod(?:uction)?)(?![a-z])");

    private EnvironmentWord() {}

    /** True if {@code text} names production and no other environment. */
    public static boolean isProductionIn(String text) {
        return PRODUCTION.matcher(text).find() && !OTHER.matcher(text).find();
    }

    /** True if {@code text} names an environment that is not production. */
    public static boolean isOtherIn(String text) {
        return OTHER.matcher(text).find() && !PRODUCTION.matcher(text).find();
    }

    /** The word by which {@code text} is production's and {@code other} is not, or the other way round; else empty. */
    static String contradiction(String text, String other) {
        Pattern word = isProductionIn(text) && isOtherIn(other) ? PRODUCTION
            : isOtherIn(text) && isProductionIn(other) ? OTHER : null;
        return word == null ? "" : word.matcher(text).results().map(MatchResult::group).findFirst().orElse("");
    }

    /** True if {@code text} names an environment. */
    public static boolean isIn(String text) {
        return WORD.matcher(text).find();
    }
}

package dev.tokenconsole.formats.credentials.found;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Pattern TITLE = Pattern.compile(
        "(?im)^[ \\t>*]*+(?:#++|//|;|--|rem\\b|/\\*)[^\\n=]{0,80}$|^[^\\n:=/]{1,40}:[ \\t*]*+\\r?$"
            + "|(?<![a-z])(?<!node_)(?:environment|env|stage|namespace)[\"* \\t]*+[:=][\"'* \\t]*+[\\w -]{1,40}");

    private EnvironmentWord() {}

    /** True if {@code text} names production and no other environment. */
    public static boolean isProductionIn(String text) {
        return PRODUCTION.matcher(text).find() && !OTHER.matcher(text).find();
    }

    /** True if {@code text} names an environment that is not production. */
    public static boolean isOtherIn(String text) {
        return OTHER.matcher(text).find() && !PRODUCTION.matcher(text).find();
    }

    /** The words of comments, headings and settings in {@code text} that tell of its environment; empty if none. */
    static String titles(String text) {
        String titles = TITLE.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        Pattern word = isProductionIn(titles) ? PRODUCTION : isOtherIn(titles) ? OTHER : null;
        return word == null ? "" : word.matcher(titles).results().map(MatchResult::group).findFirst().orElse("");
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

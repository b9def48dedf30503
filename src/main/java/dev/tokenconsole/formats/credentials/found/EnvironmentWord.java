package dev.tokenconsole.formats.credentials.found;

import java.util.regex.Pattern;

/** The words by which people tell environments apart. */
public final class EnvironmentWord {
    private static final Pattern WORD = Pattern.compile(
        "(?i)(?<![a-z])(?:pro?d(?:uction)?|live|sandbox|sbx|uat|test(?:ing)?"
            + "|stag(?:e|ing)|stg|dev(?:elop(?:ment)?)?|qa|int(?:egration)?"
            + "|demo|pre-?prod|local|old|new|previous|current)"
        + "(?![a-z])");

    private EnvironmentWord() {}

    /** True if {@code text} names an environment. */
    public static boolean isIn(String text) {
        return WORD.matcher(text).find();
    }
}

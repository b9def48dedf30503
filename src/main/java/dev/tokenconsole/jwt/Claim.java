package dev.tokenconsole.jwt;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.text.json.Member;

/**
 * One member of a token's header or payload.
 *
 * @param name as in the token
 * @param display the value to show: strings without quotes, arrays joined by commas where all are strings, other
 *     values as JSON; control and bidirectional characters escaped
 * @param kind of the value in JSON
 * @param original the value to copy: the string itself, or the JSON text
 * @param meaning one line from {@link dev.tokenconsole.jwt.rule.ClaimCatalog}; empty for a name it does not know
 * @param time what a time claim means; absent for other claims and absurd values
 */
public record Claim(String name, Member.Kind kind, String display, String original, String meaning,
        @Nullable Instant time) {

    /** True if the value is a string. */
    public boolean isText() {
        return kind == Member.Kind.STRING;
    }
}

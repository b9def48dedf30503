package dev.tokenconsole.sandbox.catalogue;

import java.math.BigDecimal;

import dev.tokenconsole.sandbox.http.SandboxAnswer;

/** Answers with a good token and fields around it that are not as they should be, or with no token in its field. */
final class OddFields {
    private static final String LIFE = "expires_in";
    private static final String TYPE = "token_type";
    private static final String TOKEN = "access_token";

    private OddFields() {}

    static SandboxAnswer lifeAsText(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(LIFE, Long.toString(asked.lifetime().toSeconds())));
    }

    static SandboxAnswer noLife(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).without(LIFE).toString());
    }

    static SandboxAnswer zeroLife(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(LIFE, 0));
    }

    static SandboxAnswer negativeLife(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(LIFE, -1));
    }

    static SandboxAnswer hugeLife(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(LIFE, new BigDecimal("1e30")));
    }

    static SandboxAnswer lifeInWords(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(LIFE, "soon"));
    }

    static SandboxAnswer fractionOfASecond(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(LIFE, new BigDecimal("3599.9")));
    }

    static SandboxAnswer noType(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).without(TYPE).toString());
    }

    static SandboxAnswer lowerCaseType(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(TYPE, "bearer"));
    }

    static SandboxAnswer macType(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(TYPE, "MAC"));
    }

    static SandboxAnswer noToken(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).without(TOKEN).toString());
    }

    static SandboxAnswer emptyToken(Asked asked) {
        return Tokens.answer(Tokens.fields(asked, ""));
    }

    static SandboxAnswer numberAsToken(Asked asked) {
        return Tokens.answer(Tokens.fields(asked).put(TOKEN, 42));
    }

    static SandboxAnswer lineBreakInToken(Asked asked) {
        return Tokens.answer(Tokens.fields(asked, asked.mint().opaque(40) + "\n" + asked.mint().opaque(40)));
    }
}

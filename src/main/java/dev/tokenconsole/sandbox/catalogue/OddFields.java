package dev.tokenconsole.sandbox.catalogue;

import java.math.BigDecimal;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/** Answers with a good token and fields around it that are not as they should be, or with no token in its field. */
final class OddFields {
    private static final String LIFE = "expires_in";
    private static final String TYPE = "token_type";
    private static final String TOKEN = "access_token";

    private OddFields() {}

    static SandboxResponse lifeAsText(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(LIFE, Long.toString(asked.lifetime().toSeconds())));
    }

    static SandboxResponse noLife(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).without(LIFE).toString());
    }

    static SandboxResponse zeroLife(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(LIFE, 0));
    }

    static SandboxResponse negativeLife(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(LIFE, -1));
    }

    static SandboxResponse hugeLife(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(LIFE, new BigDecimal("1e30")));
    }

    static SandboxResponse lifeInWords(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(LIFE, "soon"));
    }

    static SandboxResponse fractionOfASecond(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(LIFE, new BigDecimal("3599.9")));
    }

    static SandboxResponse noType(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).without(TYPE).toString());
    }

    static SandboxResponse lowerCaseType(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(TYPE, "bearer"));
    }

    static SandboxResponse macType(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(TYPE, "MAC"));
    }

    static SandboxResponse noToken(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).without(TOKEN).toString());
    }

    static SandboxResponse emptyToken(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked, ""));
    }

    static SandboxResponse numberAsToken(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked).put(TOKEN, 42));
    }

    static SandboxResponse lineBreakInToken(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked, asked.mint().opaque(40) + "\n" + asked.mint().opaque(40)));
    }
}

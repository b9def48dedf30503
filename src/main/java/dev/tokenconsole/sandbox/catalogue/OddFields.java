package dev.tokenconsole.sandbox.catalogue;

import java.math.BigDecimal;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/** Responses with a valid token and invalid fields around it, or without a token in its field. */
final class OddFields {
    private static final String LIFE = "expires_in";
    private static final String TYPE = "token_type";
    private static final String TOKEN = "access_token";

    private OddFields() {}

    static SandboxResponse lifeAsText(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(LIFE, Long.toString(request.lifetime().toSeconds())));
    }

    static SandboxResponse noLife(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).without(LIFE).toString());
    }

    static SandboxResponse zeroLife(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(LIFE, 0));
    }

    static SandboxResponse negativeLife(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(LIFE, -1));
    }

    static SandboxResponse hugeLife(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(LIFE, new BigDecimal("1e30")));
    }

    static SandboxResponse lifeInWords(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(LIFE, "soon"));
    }

    static SandboxResponse fractionOfASecond(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(LIFE, new BigDecimal("3599.9")));
    }

    static SandboxResponse noType(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).without(TYPE).toString());
    }

    static SandboxResponse lowerCaseType(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(TYPE, "bearer"));
    }

    static SandboxResponse macType(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(TYPE, "MAC"));
    }

    static SandboxResponse noToken(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).without(TOKEN).toString());
    }

    static SandboxResponse emptyToken(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request, ""));
    }

    static SandboxResponse numberAsToken(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(request).put(TOKEN, 42));
    }

    static SandboxResponse lineBreakInToken(IssueRequest request) {
        return GoodTokens.response(GoodTokens.fields(
            request, request.tokens().opaque(40) + "\n" + request.tokens().opaque(40)));
    }
}

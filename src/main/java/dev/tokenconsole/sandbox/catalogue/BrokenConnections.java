package dev.tokenconsole.sandbox.catalogue;

import java.nio.charset.StandardCharsets;

import dev.tokenconsole.sandbox.http.Delivery;
import dev.tokenconsole.sandbox.http.SandboxResponse;

/** Answers that do not come in time, not whole, or not as HTTP. */
final class BrokenConnections {
    private static final int HUGE = 1024 * 1024;

    private BrokenConnections() {}

    static SandboxResponse late(IssueRequest asked) {
        return GoodTokens.normal(asked).sent(Delivery.LATE);
    }

    static SandboxResponse slowHead(IssueRequest asked) {
        return GoodTokens.normal(asked).sent(Delivery.SLOW_HEAD);
    }

    static SandboxResponse slowBody(IssueRequest asked) {
        return GoodTokens.normal(asked).sent(Delivery.SLOW_BODY);
    }

    static SandboxResponse closed(IssueRequest asked) {
        return SandboxResponse.empty(200).sent(Delivery.NOTHING);
    }

    static SandboxResponse shortBody(IssueRequest asked) {
        return GoodTokens.normal(asked).sent(Delivery.SHORT);
    }

    static SandboxResponse reset(IssueRequest asked) {
        return GoodTokens.normal(asked).sent(Delivery.RESET);
    }

    static SandboxResponse badChunk(IssueRequest asked) {
        return GoodTokens.normal(asked).sent(Delivery.BAD_CHUNK);
    }

    static SandboxResponse endless(IssueRequest asked) {
        return GoodTokens.answer(" ".repeat(8 * 1024)).sent(Delivery.streaming(Long.MAX_VALUE));
    }

    static SandboxResponse hugeHead(IssueRequest asked) {
        return GoodTokens.normal(asked).with("X-Padding", "x".repeat(HUGE));
    }

    static SandboxResponse otherService(IssueRequest asked) {
        return SandboxResponse.empty(200).saying("SSH-2.0-demo\r\n".getBytes(StandardCharsets.US_ASCII))
            .sent(Delivery.RAW);
    }
}

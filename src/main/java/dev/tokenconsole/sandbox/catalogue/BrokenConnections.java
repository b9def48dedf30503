package dev.tokenconsole.sandbox.catalogue;

import java.nio.charset.StandardCharsets;

import dev.tokenconsole.sandbox.http.Delivery;
import dev.tokenconsole.sandbox.http.SandboxResponse;

/** Responses that are late, incomplete, or not HTTP. */
final class BrokenConnections {
    private static final int HUGE = 1024 * 1024;

    private BrokenConnections() {}

    static SandboxResponse late(IssueRequest request) {
        return GoodTokens.normal(request).with(Delivery.LATE);
    }

    static SandboxResponse slowHead(IssueRequest request) {
        return GoodTokens.normal(request).with(Delivery.SLOW_HEAD);
    }

    static SandboxResponse slowBody(IssueRequest request) {
        return GoodTokens.normal(request).with(Delivery.SLOW_BODY);
    }

    static SandboxResponse closed(IssueRequest request) {
        return SandboxResponse.empty(200).with(Delivery.NOTHING);
    }

    static SandboxResponse shortBody(IssueRequest request) {
        return GoodTokens.normal(request).with(Delivery.SHORT);
    }

    static SandboxResponse reset(IssueRequest request) {
        return GoodTokens.normal(request).with(Delivery.RESET);
    }

    static SandboxResponse badChunk(IssueRequest request) {
        return GoodTokens.normal(request).with(Delivery.BAD_CHUNK);
    }

    static SandboxResponse endless(IssueRequest request) {
        return GoodTokens.response(" ".repeat(8 * 1024)).with(Delivery.streaming(Long.MAX_VALUE));
    }

    static SandboxResponse hugeHead(IssueRequest request) {
        return GoodTokens.normal(request).with("X-Padding", "x".repeat(HUGE));
    }

    static SandboxResponse otherService(IssueRequest request) {
        return SandboxResponse.empty(200).withBody("SSH-2.0-demo\r\n".getBytes(StandardCharsets.US_ASCII))
            .with(Delivery.RAW);
    }
}

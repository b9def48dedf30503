package dev.tokenconsole.sandbox.catalogue;

import java.nio.charset.StandardCharsets;

import dev.tokenconsole.sandbox.http.Delivery;
import dev.tokenconsole.sandbox.http.SandboxAnswer;

/** Answers that do not come in time, not whole, or not as HTTP. */
final class BrokenConnections {
    private static final int HUGE = 1024 * 1024;

    private BrokenConnections() {}

    static SandboxAnswer late(Asked asked) {
        return Tokens.normal(asked).sent(Delivery.LATE);
    }

    static SandboxAnswer slowHead(Asked asked) {
        return Tokens.normal(asked).sent(Delivery.SLOW_HEAD);
    }

    static SandboxAnswer slowBody(Asked asked) {
        return Tokens.normal(asked).sent(Delivery.SLOW_BODY);
    }

    static SandboxAnswer closed(Asked asked) {
        return SandboxAnswer.empty(200).sent(Delivery.NOTHING);
    }

    static SandboxAnswer shortBody(Asked asked) {
        return Tokens.normal(asked).sent(Delivery.SHORT);
    }

    static SandboxAnswer reset(Asked asked) {
        return Tokens.normal(asked).sent(Delivery.RESET);
    }

    static SandboxAnswer badChunk(Asked asked) {
        return Tokens.normal(asked).sent(Delivery.BAD_CHUNK);
    }

    static SandboxAnswer endless(Asked asked) {
        return Tokens.answer(" ".repeat(8 * 1024)).sent(Delivery.streaming(Long.MAX_VALUE));
    }

    static SandboxAnswer hugeHead(Asked asked) {
        return Tokens.normal(asked).with("X-Padding", "x".repeat(HUGE));
    }

    static SandboxAnswer otherService(Asked asked) {
        return SandboxAnswer.empty(200).saying("SSH-2.0-demo\r\n".getBytes(StandardCharsets.US_ASCII))
            .sent(Delivery.RAW);
    }
}

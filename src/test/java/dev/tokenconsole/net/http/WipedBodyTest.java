package dev.tokenconsole.net.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.auth.request.RequestBody;
import dev.tokenconsole.auth.testing.TestFetcher;

class WipedBodyTest {
    @Test
    void theBodyIsTheApiPages() throws Exception {
        try (WipedBody body = body("an-id", "s3cret")) {
            assertEquals("{\"client_id\":\"an-id\",\"client_secret\":\"s3cret\"}", text(sent(body)));
            assertEquals(text(sent(body)).length(), body.contentLength());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\"},\"x\":\"", "</script>", "\n\t\u0000\u001f\u007f", "äöü€", "漢字",
        "🙂", "\u2028\u2029", "a/b", "'", "{}[],:"})
    void everyCharacterArrivesAsItself(String odd) throws Exception {
        try (WipedBody body = body(odd + "i", "s" + odd)) {
            byte[] bytes = sent(body);
            JsonNode read = JsonMapper.shared().readTree(bytes);
            assertEquals(List.of("client_id", "client_secret"), List.copyOf(read.propertyNames()));
            assertEquals(odd + "i", read.path("client_id").stringValue());
            assertEquals("s" + odd, read.path("client_secret").stringValue());
            assertEquals(bytes.length, body.contentLength());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\udc00", "\udc00\ud83d"})
    void halfACharacterIsRefusedWithoutBeingQuoted(String half) {
        var bySecret = assertThrows(CharacterCodingException.class, () -> body("id", "x" + half));
        var byId = assertThrows(CharacterCodingException.class, () -> body("id" + half, "whole"));
        assertEquals(List.of("null", "null"),
            List.of(String.valueOf(bySecret.getMessage()), String.valueOf(byId.getMessage())));
    }

    @Test
    void afterItsEndTheSecretIsGone() throws Exception {
        WipedBody body = body("id", TestFetcher.CANARY);
        List<ByteBuffer> handedOver = buffers(body);
        body.close();
        ByteBuffer buffer = handedOver.getFirst();
        byte[] left = new byte[buffer.remaining()];
        buffer.get(left);
        assertTrue(left.length > TestFetcher.CANARY.length());
        assertArrayEquals(new byte[left.length], left);
    }

    @Test
    void itSaysNothingOfItself() throws Exception {
        try (WipedBody body = body("id", TestFetcher.CANARY)) {
            assertEquals("<credentials>", body.toString());
        }
    }

    private static WipedBody body(String clientId, String secret) throws CharacterCodingException {
        return new WipedBody(
            RequestBody.body(TestFetcher.environment(URI.create("https://a.example")), clientId, secret));
    }

    private static byte[] sent(WipedBody body) {
        ByteBuffer buffer = buffers(body).getFirst();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static List<ByteBuffer> buffers(WipedBody body) {
        List<ByteBuffer> all = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
                subscription.request(1);
            }

            @Override
            public void onNext(ByteBuffer buffer) {
                all.add(buffer);
            }

            @Override
            public void onError(Throwable failure) {
                ends.add("error");
            }

            @Override
            public void onComplete() {
                ends.add("complete");
            }
        });
        assertEquals(List.of("complete"), ends);
        assertEquals(1, all.size());
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

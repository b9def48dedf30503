package dev.tokenconsole.net.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.testing.SteppingClock;

class BoundedBodyTest {
    private final Source source = new Source();

    @Test
    void aBodyIsPutTogetherFromItsPieces() {
        BoundedBody body = new BoundedBody(new Info(200), 10, false);
        body.onSubscribe(source);
        body.onNext(pieces("ab", "", "cd"));
        body.onNext(pieces("efghij"));
        body.onComplete();
        RawResponse answer = answer(body);
        assertEquals("abcdefghij", answer.text());
        assertEquals(10, answer.length());
        assertFalse(answer.tooLarge());
        assertFalse(source.cancelled);
        assertTrue(source.requested > 0);
    }

    @Test
    void aLongBodyLeavesNothingInWhatItOutgrew() throws Exception {
        BoundedBody body = new BoundedBody(new Info(200), 100_000, false);
        body.onSubscribe(source);
        Field array = BoundedBody.class.getDeclaredField("bytes");
        array.setAccessible(true);
        List<byte[]> outgrown = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            byte[] before = (byte[]) array.get(body);
            String piece = "piece %d;".formatted(i).repeat(100);
            whole.append(piece);
            body.onNext(pieces(piece));
            if (array.get(body) != before) {
                outgrown.add(before);
            }
        }
        body.onComplete();
        RawResponse answer = answer(body);
        assertEquals(whole.toString(), answer.text());
        assertFalse(outgrown.isEmpty());
        outgrown.forEach(bytes -> assertArrayEquals(new byte[bytes.length], bytes));
        answer.close();
        assertArrayEquals(new byte[answer.body().length], answer.body());
    }

    @Test
    void theFirstByteTooManyEndsIt() {
        BoundedBody body = new BoundedBody(new Info(200), 4, false);
        body.onSubscribe(source);
        body.onNext(pieces("abc", "de", "fg"));
        RawResponse answer = answer(body);
        assertTrue(answer.tooLarge());
        assertTrue(source.cancelled);
        assertEquals("abcd", answer.text());
    }

    @Test
    void whatStillComesAfterTheEndIsIgnored() {
        BoundedBody body = new BoundedBody(new Info(200), 4, false);
        body.onSubscribe(source);
        body.onNext(pieces("abcde"));
        RawResponse answer = answer(body);
        answer.close();
        body.onNext(pieces("secret"));
        body.onComplete();
        assertEquals("\0\0\0\0", answer.text());
        assertTrue(answer.tooLarge());
    }

    @Test
    void anUnwantedBodyIsNotEvenAskedFor() {
        BoundedBody body = new BoundedBody(new Info(302), 4, true);
        body.onSubscribe(source);
        assertTrue(source.cancelled);
        assertEquals(0, source.requested);
        assertEquals(0, answer(body).length());
    }

    @Test
    void aFailureWipesWhatHadCome() {
        BoundedBody body = new BoundedBody(new Info(200), 4, false);
        body.onSubscribe(source);
        body.onNext(pieces("ab"));
        body.onError(new IOException());
        CompletableFuture<RawResponse> result = body.getBody().toCompletableFuture();
        assertTrue(result.isCompletedExceptionally());
        assertThrows(CompletionException.class, result::join);
        body.onComplete();
        assertTrue(result.isCompletedExceptionally());
    }

    @Test
    void aSecondSourceIsTurnedAway() {
        BoundedBody body = new BoundedBody(new Info(200), 4, false);
        Source second = new Source();
        body.onSubscribe(source);
        body.onSubscribe(second);
        assertTrue(second.cancelled);
        assertEquals(0, second.requested);
    }

    @Test
    void theHandlerRemembersHowFarItCame() {
        SteppingClock clock = new SteppingClock();
        ExchangeProgress progress =
            new ExchangeProgress(Attempt.startingNow(URI.create("https://a.example"), "", clock));
        BoundedBodyHandler handler = new BoundedBodyHandler(10, progress);
        assertNull(progress.head());
        clock.step(Duration.ZERO, Duration.ofMillis(20));
        HttpResponse.ResponseInfo info = new Info(503);
        assertEquals(BoundedBody.class, handler.apply(info).getClass());
        assertEquals(info, progress.head());
        clock.step(Duration.ZERO, Duration.ofMillis(5));
        progress.markResponseReceived();
        assertEquals(new Timing(null, Duration.ofMillis(20), Duration.ofMillis(25)), progress.timing());
    }

    private static RawResponse answer(BoundedBody body) {
        CompletableFuture<RawResponse> result = body.getBody().toCompletableFuture();
        assertTrue(result.isDone(), "it has not ended");
        return result.join();
    }

    private static List<ByteBuffer> pieces(String... texts) {
        return Arrays.stream(texts)
            .map(text -> ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII))).toList();
    }

    private static final class Source implements Flow.Subscription {
        private boolean cancelled;
        private long requested;

        @Override
        public void request(long count) {
            requested += count;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private record Info(int statusCode) implements HttpResponse.ResponseInfo {
        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (_, _) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}

package dev.tokenconsole.auth;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Flow;

import dev.tokenconsole.profile.Secret;

import tools.jackson.core.io.JsonStringEncoder;

/**
 * {@code {"client_id":…,"client_secret":…}} as bytes that {@link #close()} wipes. The JDK's own byte array publisher
 * copies them into buffers that nobody can reach any more; this one hands over the array itself.
 */
final class CredentialBody implements HttpRequest.BodyPublisher, AutoCloseable {
    private final byte[] bytes;

    private CredentialBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The body for these credentials.
     *
     * @throws IllegalStateException if the secret was wiped
     * @throws CharacterCodingException if one of them holds half a surrogate pair, which has no UTF-8
     */
    static CredentialBody of(String clientId, Secret secret) throws CharacterCodingException {
        char[] characters = secret.copyChars();
        byte[] quotedSecret = {};
        try {
            byte[] quotedId = quote(clientId);
            quotedSecret = quote(CharBuffer.wrap(characters));
            return new CredentialBody(join(ascii("{\"client_id\":\""), quotedId, ascii("\",\"client_secret\":\""),
                quotedSecret, ascii("\"}")));
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(quotedSecret, (byte) 0);
        }
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            private boolean done;

            @Override
            public void request(long count) {
                if (!done) {
                    done = true;
                    subscriber.onNext(ByteBuffer.wrap(bytes));
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {
                done = true;
            }
        });
    }

    /** Wipes the bytes. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "<credentials>";
    }

    private static byte[] quote(CharSequence text) throws CharacterCodingException {
        try {
            return JsonStringEncoder.getInstance().quoteAsUTF8(text);
        } catch (IllegalArgumentException _) {
            // Jackson's message quotes the characters at fault.
            throw new CharacterCodingException();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}

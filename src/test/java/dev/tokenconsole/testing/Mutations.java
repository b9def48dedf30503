package dev.tokenconsole.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Changes good inputs at random, and asks a reader of foreign bytes for an outcome that it declares. The same numbers
 * give the same inputs.
 */
public final class Mutations {
    /** Of a reader in every build. */
    public static final int BUILD = 5_000;
    /** Of a reader in the soak profile. */
    public static final int SOAK = 100_000;

    private static final long SEED = 20_261_127;
    private static final int MOST_CHANGES = 4;
    /** The most bytes beyond the longest seed: small inputs keep the build quick. */
    private static final int MOST_ADDED = 512;
    private static final int MOST_REPEATS = 12;
    /** A piece of a secret that is as long is masked. */
    private static final int WINDOW = 8;
    private static final List<byte[]> SPECIAL = Stream.of("\"", "'", "\\", "\\\\\"", "\\u", "\\ud83d",
        "\\u{1F600}", "%", "%25", "%F0%9F", "&", "&#", "&#x10FFFF;", "&#99999999;", "&amp;", "{", "[", "}", "]", ":",
        "=", ";", "\0", "\r\n", "\n", "\t", " ", "\u001b]52;c;", "\u202e", "\u200b", "\ufeff", "\ud83d\ude00", "\u00e9",
        "-", "--", "-----BEGIN CERTIFICATE-----", "eyJ", ".", "..", "access_token", "client_secret=", "\"password\":\"",
        "Bearer ", "null", "1e99999", "-1", "9999999999999999999", "@", "/", "#", "*", "[::1]", "Basic ").map(text ->
            text.getBytes(StandardCharsets.UTF_8)).toList();

    /** A character that is shown by its number: the last digit is no part of the text behind it. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\u[0-9A-Fa-f]{4}");

    private final Random random;
    private final List<byte[]> seeds;
    private final List<byte[]> pieces;

    private Mutations(long number, List<byte[]> seeds, List<byte[]> pieces) {
        this.random = new Random(SEED + number);
        this.seeds = seeds;
        this.pieces = pieces;
    }

    /** A reader under test. */
    @FunctionalInterface
    public interface Reader {
        /** All that it says of {@code input}; a declared exception is part of that, any other one is thrown. */
        String words(byte[] input) throws Exception;
    }

    /** Asks {@code reader} {@code count} times; no word may have a piece of {@code canary}, which may be empty. */
    public static void run(int count, String canary, List<byte[]> seeds, Reader reader) {
        run(count, canary, seeds, SPECIAL, reader);
    }

    /** The same with {@code pieces} that mean something to this reader, to be put in. */
    public static void run(int count, String canary, List<byte[]> seeds, List<byte[]> pieces, Reader reader) {
        for (int number = 0; number < count; number++) {
            byte[] input = new Mutations(number, seeds, pieces).next();
            String place = "seed " + SEED + ", mutation " + number + ": ";
            String words;
            try {
                words = reader.words(input.clone());
            } catch (Throwable fault) {
                throw new AssertionError(place + Base64.getEncoder().encodeToString(input), fault);
            }
            String lower = ESCAPE.matcher(words).replaceAll("\0").toLowerCase(Locale.ROOT);
            for (int at = 0; at + WINDOW <= canary.length(); at++) {
                String piece = canary.substring(at, at + WINDOW).toLowerCase(Locale.ROOT);
                assertTrue(!lower.contains(piece),
                    () -> place + "a piece of the canary, " + Base64.getEncoder().encodeToString(input));
            }
        }
    }

    /** The texts in UTF-8. */
    public static List<byte[]> texts(String... seeds) {
        return Arrays.stream(seeds).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private byte[] next() {
        byte[] bytes = any(seeds);
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            bytes = changed(bytes);
        }
        int longest = MOST_ADDED + seeds.stream().mapToInt(seed -> seed.length).max().orElse(0);
        return bytes.length > longest ? Arrays.copyOf(bytes, longest) : bytes;
    }

    private byte[] changed(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(bytes.length - from, 64) + 1);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> Arrays.copyOfRange(bytes, from, bytes.length);
            case 3 -> joined(bytes, from, new byte[0], to);
            case 4 -> joined(bytes, from, any(pieces), from);
            case 5 -> joined(bytes, from, any(pieces), to);
            case 6 -> joined(bytes, from, repeated(Arrays.copyOfRange(bytes, from, to)), to);
            default -> spliced(bytes, from, any(seeds));
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] repeated(byte[] piece) {
        int times = random.nextInt(MOST_REPEATS);
        byte[] all = new byte[piece.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private byte[] spliced(byte[] bytes, int from, byte[] other) {
        return joined(bytes, from, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length),
            bytes.length);
    }

    /** {@code bytes} with {@code middle} in the place of {@code from}…{@code to}. */
    private static byte[] joined(byte[] bytes, int from, byte[] middle, int to) {
        byte[] all = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
        return all;
    }

    private byte[] any(List<byte[]> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

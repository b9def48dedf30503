package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.formats.credentials.found.FoundCredentials;

/** Whatever a text holds, it is read or not, and nothing is thrown. The seed stands in the message. */
class CredentialFuzzTest {
    private static final Path CASES = Path.of("src", "test", "resources", "dev", "tokenconsole", "findings", "paste");
    private static final String[] PIECES = {"\"", "'", "`", "\\", "^", "\n", "\r\n", "$", "${", "$(", "{", "}", "[",
        "]", "(", ")", "@{", "<<EOF\n", "curl ", " -d ", "--json ", "-F ", "=", ":", "&", "%", "%4", "\\u", "\\x",
        "\\U", "#", "---\n", "&a ", "*a", "<<: ", "!!", "? ", "- ", "|", ">", "\u0000", "\ufeff", "\ud83d", "\ufdd0",
        "\t", ",", "client_id", "client_secret", "Authorization: Basic ", "~", "POST https://a/\n\n",
        "Invoke-RestMethod ", "$'"};

    @Test
    void fiveThousandMutationsAreRead() throws IOException {
        mutate(5_000, 1);
    }

    @Test
    @Tag("soak")
    void aHundredThousandMutationsAreRead() throws IOException {
        mutate(100_000, 2);
    }

    /** The words about a text never repeat what may be a secret in it. */
    @Test
    void noWordsHoldASecret() throws IOException {
        for (String text : texts()) {
            try (FoundCredentials found = CredentialText.read(text)) {
                String words = found.remarks() + " " + found.unread() + " " + found.credentials() + " "
                    + found.credentials().stream().map(each -> each.doubts() + " " + each.source()).toList();
                found.credentials().forEach(each -> assertFalse(words.contains(each.secret().reveal()), words));
            }
        }
    }

    private static void mutate(int rounds, long base) throws IOException {
        List<String> texts = texts();
        assertTrue(texts.size() > 15);
        for (int round = 0; round < rounds; round++) {
            long seed = base * 1_000_003 + round;
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int times = random.nextInt(1, 12); times > 0; times--) {
                change(text, texts, random);
            }
            try {
                CredentialText.read(text.toString()).close();
            } catch (RuntimeException | StackOverflowError broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    private static void change(StringBuilder text, List<String> texts, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(1, 20));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> text.insert(at, text.substring(at, end));
            case 3 -> text.setLength(at);
            case 4 -> text.insert(at, (char) random.nextInt(0x250));
            default -> {
                String other = texts.get(random.nextInt(texts.size()));
                text.insert(at, other, 0, random.nextInt(other.length()));
            }
        }
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(each -> !each.endsWith("cases.json")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        Random random = new Random(5);
        for (MixtureFormat format : MixtureFormat.values()) {
            texts.add(format.mix(MixtureParts.first(random), MixtureParts.second(random), random));
        }
        return texts;
    }
}

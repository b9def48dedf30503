package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.testing.Mutations;

/** Whatever a text holds, it is read or not, and nothing is thrown. The seed stands in the message. */
@Execution(ExecutionMode.CONCURRENT)
class CredentialFuzzTest {
    private static final Path CASES = Path.of("src", "test", "resources", "dev", "tokenconsole", "findings", "paste");
    private static final String[] PIECES = {"\"", "'", "`", "\\", "^", "\n", "\r\n", "$", "${", "$(", "{", "}", "[",
        "]", "(", ")", "@{", "<<EOF\n", "curl ", " -d ", "--json ", "-F ", "=", ":", "&", "%", "%4", "\\u", "\\x",
        "\\U", "#", "---\n", "&a ", "*a", "<<: ", "!!", "? ", "- ", "|", ">", "\u0000", "\ufeff", "\ud83d", "\ufdd0",
        "\t", ",", "client_id", "client_secret", "Authorization: Basic ", "~", "POST https://a/\n\n",
        "Invoke-RestMethod ", "$'", "%%", "$$", "@echo off\n", "set ", "services:\n", "f'", "@\"", "&amp;"};

    @Test
    void fiveThousandMutationsAreRead() throws IOException {
        mutate(Mutations.BUILD);
    }

    @Test
    @Tag("soak")
    void aHundredThousandMutationsAreRead() throws IOException {
        mutate(Mutations.SOAK);
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

    private static void mutate(int count) throws IOException {
        List<String> texts = texts();
        assertTrue(texts.size() > 15);
        Mutations.run(count, "", Mutations.texts(texts.toArray(String[]::new)), Mutations.texts(PIECES), input -> {
            try (FoundCredentials found = CredentialText.read(new String(input, StandardCharsets.UTF_8))) {
                return found.remarks().toString();
            }
        });
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

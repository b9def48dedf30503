package dev.tokenconsole.formats.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reading of bash's quotes against the real bash. */
class BashWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "curl a b", "curl  'a b'  \"c d\"", "curl a'b c'\"d e\"f", "curl '' \"\"", "curl \"a\\\"b\\\\c\\nd\"",
        "curl 'a\\b' c\\ d \\'e\\\"", "curl a \\\n  b \\\n  c", "curl \"a\\\nb\"",
        "curl $'a\\'b\\n\\t\\x41\\u20ac\\101'",
        "curl $'\\\\ \\\" \\? \\e[0m \\a'", "curl 'it'\\''s'", "curl a#b", "curl {\\\"a\\\":1}",
        "curl -d '{\n  \"a\": 1\n}' x", "curl \"'\" '\"'"})
    void wordsAreWhatBashSays(String command) throws IOException, InterruptedException {
        List<String> words = BashWords.of(command);
        assertEquals("curl", words.getFirst());
        assertEquals(Bash.arguments(command), words.subList(1, words.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "curl a | jq .", "curl a; ls", "curl a && ls", "curl a > file", "curl a\nls", "curl a <<< 'x'"})
    void theFirstCommandAloneIsRead(String text) {
        assertEquals(List.of("curl", "a"), BashWords.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "\"", "\\", "$'", "$'\\", "$'\\x", "$'\\uzz", "$'\\UFFFFFFFF'", "\"\\"})
    void whatIsNeverClosedEndsWithTheText(String text) {
        assertEquals("", String.join("", BashWords.of(text)).replaceAll("[$\\\\xzu\ufdd0\ufdd1]", ""));
    }

    @Test
    void everyQuotedTextComesBack() throws IOException, InterruptedException {
        Random random = new Random(3);
        String alphabet = "ab'\"\\ $`!*?#~\n\t;&|<>(){}[]=\u00fc\u20ac";
        StringBuilder command = new StringBuilder("curl");
        List<String> texts = random.ints(50, 1, 30).mapToObj(length -> random.ints(length, 0, alphabet.length())
            .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append)
            .toString()).toList();
        texts.forEach(text -> command.append(' ').append(BashWords.quote(text)));
        assertEquals(texts, Bash.arguments(command.toString()));
        List<String> words = BashWords.of(command.toString());
        assertEquals(texts, words.subList(1, words.size()));
    }
}

package dev.tokenconsole.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Comments and messages are plain English: a noun phrase or a sentence, in words that the field uses. */
class LanguageTest {
    private static final Pattern COMMENT = Pattern.compile("(?:^\\s*(?:/\\*\\*|\\*)|(?:^|[;{}]\\s*)\\s*//)\\s+(.*)");
    private static final Pattern ONE_LINE = Pattern.compile("^\\s*(?:/\\*\\*.*\\*/|//.*)\\s*$");
    private static final Pattern CLAUSE =
        Pattern.compile("^\\s*(?:/\\*\\*|//)\\s+(?:What|Whether|How|Which|Who|Where)\\b.*");
    private static final Pattern FIRST_LINE =
        Pattern.compile("^\\s*\\*\\s+(?:What|Whether|How|Which|Who|Where)\\b.*");
    /** Each has a plain word of the field in its place. */
    private static final Pattern QUAINT = Pattern.compile(
        "(?i)\\b(?:by (?:itself|themselves)|whoever|somebody|anybody|answer(?:s|ed|ing)?)\\b");

    @Test
    void noOneLineCommentBeginsWithAClauseInThePlaceOfAName() throws IOException {
        List<String> oneLine = lines("src", ".java").stream()
            .filter(line -> ONE_LINE.matcher(line).matches()).toList();
        assertThat(oneLine.size(), greaterThan(500));
        assertEquals(List.of(), oneLine.stream().filter(line -> CLAUSE.matcher(line).matches()).toList());
    }

    @Test
    void noLongerCommentBeginsWithOne() throws IOException {
        List<String> lines = lines("src", ".java");
        List<String> first = IntStream.range(1, lines.size())
            .filter(i -> lines.get(i - 1).strip().equals("/**")).mapToObj(lines::get).toList();
        assertThat(first.size(), greaterThan(300));
        assertEquals(List.of(), first.stream().filter(line -> FIRST_LINE.matcher(line).matches()).toList());
    }

    @Test
    void commentsUseTheWordsOfTheField() throws IOException {
        assertEquals(List.of(), lines("src/main/java", ".java").stream()
            .filter(line -> COMMENT.matcher(line).find() && QUAINT.matcher(line).find()).toList());
    }

    @Test
    void messagesUseTheWordsOfTheField() throws IOException {
        assertEquals(List.of(), lines("src/main/resources", ".properties").stream()
            .filter(line -> QUAINT.matcher(line.substring(line.indexOf('=') + 1)).find()).toList());
    }

    private static List<String> lines(String folder, String ending) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}

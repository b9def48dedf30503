package dev.tokenconsole.jwt.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The page on the forms of tokens says what the program knows, in its order. */
class TokenFormsPageTest {
    private static final Path PAGE = Path.of("docs", "token-forms.md");
    private static final Pattern FORM = Pattern.compile("\\| `([a-z0-9-]+)` \\|(?: [^|]*+\\|){3}(?: [^|]+\\|| \\|)");
    private static final Pattern PREFIX = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| \\[[^]]+]\\(https://[^)]+\\) \\|");

    @Test
    void everyFormIsOnThePageInOrder() throws IOException {
        assertEquals(Stream.of(TokenForm.values()).map(TokenForm::id).toList(), column(FORM, 1));
    }

    @Test
    void everyPrefixIsOnThePageWithItsKindAndSource() throws IOException {
        assertEquals(TokenPrefixes.ALL.stream().map(TokenPrefixes.TokenPrefix::text).toList(), column(PREFIX, 1));
        assertEquals(TokenPrefixes.ALL.stream().map(TokenPrefixes.TokenPrefix::kind).toList(), column(PREFIX, 2));
    }

    private static List<String> column(Pattern row, int column) throws IOException {
        return Files.readAllLines(PAGE).stream().map(row::matcher).filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(column)).toList();
    }
}

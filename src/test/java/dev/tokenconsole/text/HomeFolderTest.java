package dev.tokenconsole.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The variable of Linux, and the account where there is none. */
class HomeFolderTest {
    private static final Path ACCOUNT = Path.of("/home/ada");

    @ParameterizedTest
    @CsvSource({"Linux, /tmp/job, /tmp/job", "FreeBSD, /tmp/job, /tmp/job", "Linux, relative, /home/ada",
        "Linux, ~/x, /home/ada", "Linux, '', /home/ada", "Linux, ' ', /home/ada", "Mac OS X, /tmp/job, /home/ada",
        "Windows 11, /tmp/job, /home/ada"})
    void isWhatTheVariableSaysWhereShellsGoByIt(String os, String variable, Path expected) {
        assertEquals(expected, HomeFolder.of(Map.of("HOME", variable), os, ACCOUNT));
    }

    @Test
    void withoutTheVariableItIsThatOfTheAccount() {
        assertEquals(ACCOUNT, HomeFolder.of(Map.of(), "Linux", ACCOUNT));
    }
}

package dev.tokenconsole.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Another user of the computer, to whom only an administrator can give files. */
public final class OtherUser {
    private static final int ID = 12345;

    private OtherUser() {}

    /**
     * Gives {@code file}, a link as such, to the other user; ends the test where that is not allowed, which fails for
     * an administrator.
     */
    public static void give(Path file) {
        set(file, "unix:uid");
    }

    /** The same with the group of that user. */
    public static void giveToGroup(Path file) {
        set(file, "unix:gid");
    }

    private static void set(Path file, String attribute) {
        try {
            Files.setAttribute(file, attribute, ID, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            Assertions.assertNotEquals("root", System.getProperty("user.name"), () -> "cannot be checked: " + e);
            Assumptions.abort("needs root: a file is to belong to another user");
        }
    }
}

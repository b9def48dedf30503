package dev.tokenconsole.vault.testing;

import java.nio.file.Path;

/** The sentences for the user, word for word, so that a test of a hostile file need not repeat it. */
public final class Sentences {
    public static final String WRONG_PASSWORD = "Wrong password.";

    private Sentences() {}

    public static String empty(Path file) {
        return "The vault file is empty, as after a power loss. Open a backup of " + file + ".";
    }

    public static String notAVault(Path file) {
        return "This is not a vault file. Choose another than " + file + ".";
    }

    public static String notAFile(Path file) {
        return "This is not a vault file but a folder or a device. Choose another than " + file + ".";
    }

    public static String tooLarge(Path file, long bytes) {
        return "This is not a vault file: it has " + bytes + " bytes, and a vault has at most 16777216. Choose another "
            + "than " + file + ".";
    }

    public static String missing(Path file) {
        return "There is no vault at " + file + ". Create one there, or open another.";
    }

    public static String unreadable(Path file, String reason) {
        return file + " could not be read: " + reason + ". Check the path and its permissions.";
    }

    public static String cutShort(Path file, long bytes, long whole) {
        return "The file is cut short (" + bytes + " of " + whole + " bytes). Open a backup of "
            + file + ".";
    }

    public static String damaged(Path file) {
        return "The file is damaged; your password is not the problem. Open a backup of "
            + file + ".";
    }

    public static String newer(Path file) {
        return "Made by a newer version of this program. Update it to open " + file + ".";
    }

    public static String noPassword(Path file) {
        return "Made by a newer version of this program: no password opens " + file + ". Update the program.";
    }

    public static String altered(Path file) {
        return "The file was altered after it was saved. Open a backup of " + file + ".";
    }

    public static String contents(Path file, String place) {
        return "The vault opened, but this version cannot read its contents at " + place + ". Update the program, or "
            + "open a backup of " + file + ".";
    }

    public static String tooCostly(String mebibytes, String passes, String lanes) {
        return "Opening would need " + mebibytes + " MiB of memory, " + passes + " passes over it and " + lanes
            + " lanes. Allowed are 19 to 1024 MiB, 1 to 20 passes, 1 to 16 lanes, and 4096 MiB in all passes together.";
    }

    public static String unconfirmed(Path file, String reason) {
        return file + " was written, but the system did not confirm that it is on the disk for good: " + reason
            + ". After a power failure the version before may be there again. Nothing was lost.";
    }

    public static String unconfirmedPassword(Path file, String reason) {
        return "The new password opens " + file + " now, but the system did not confirm that it is on the disk for "
            + "good: " + reason + ". After a power failure the version before may be there again, which the old "
            + "password opens. Nothing was lost, and the next save makes sure of the new one.";
    }

    public static String unseenPassword(Path file, String reason) {
        return "The new password may already be needed: the system failed at the end (" + reason + "), and which "
            + "version is at " + file + " now could not be seen. If the new password does not open it, the old one "
            + "does. Nothing was lost. If this program saves again before it is closed, that puts the old password "
            + "back.";
    }

    public static String notSaved(Path file, String reason) {
        return file + " could not be saved: " + reason + ". Nothing was lost: a vault is replaced as "
            + "a whole or not at all.";
    }
}

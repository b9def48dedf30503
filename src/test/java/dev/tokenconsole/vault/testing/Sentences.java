package dev.tokenconsole.vault.testing;

import java.nio.file.Path;

/** The sentences for the user, word for word, so that a test of a hostile file need not repeat it. */
public final class Sentences {
    public static final String WRONG_PASSWORD = "Wrong password.";

    private Sentences() {}

    public static String empty(Path file) {
        return "The vault file is empty, as happens after a power failure. Open a backup of " + file + ".";
    }

    public static String notAVault(Path file) {
        return file + " is not a vault file. Choose another.";
    }

    public static String notAFile(Path file) {
        return file + " is not a vault file but a folder or a device. Choose another.";
    }

    public static String tooLarge(Path file, long bytes) {
        return file + " is not a vault file: it has " + bytes + " bytes, and a vault has at most 16777216. Choose "
            + "another.";
    }

    public static String missing(Path file) {
        return "There is no vault at " + file + ". Create one there, or open another.";
    }

    public static String unreadable(Path file, String reason) {
        return file + " could not be read: " + reason + ". Check the path and its permissions.";
    }

    public static String cutShort(Path file, long bytes, long whole) {
        return "The file is truncated (" + bytes + " of " + whole + " bytes). Open a backup of "
            + file + ".";
    }

    public static String damaged(Path file) {
        return "The file is damaged; your password is not the problem. Open a backup of "
            + file + ".";
    }

    public static String newer(Path file) {
        return "This vault was made by a newer version of this program. Update the program to open " + file + ".";
    }

    public static String noPassword(Path file) {
        return "This vault was made by a newer version of this program: no password opens " + file + ". Update the "
            + "program.";
    }

    public static String altered(Path file) {
        return "The file was modified after it was saved. Open a backup of " + file + ".";
    }

    public static String contents(Path file, String place) {
        return "The vault opened, but this version cannot read its contents at " + place + ". Update the program, or "
            + "open a backup of " + file + ".";
    }

    public static String tooCostly(String mebibytes, String passes, String lanes) {
        return "Opening would need " + mebibytes + " MiB of memory, " + passes + " passes and " + lanes
            + " lanes. "
            + "Allowed are 19 to 1024 MiB, 1 to 20 passes, 1 to 16 lanes, and 4096 MiB over all passes.";
    }

    public static String unconfirmed(Path file, String reason) {
        return file + " was written, but the system did not confirm that it is safely on disk: " + reason
            + ". After a "
            + "power failure the previous version may be back. Nothing was lost.";
    }

    public static String unconfirmedPassword(Path file, String reason) {
        return "The new password opens " + file + " now, but the system did not confirm that it is safely on disk: "
            + reason + ". After a power failure the previous version may be back, which opens with the old password. "
            + "Nothing was lost, and the next save makes the new one permanent.";
    }

    public static String unseenPassword(Path file, String reason) {
        return "The new password may already be required: the system failed at the last step (" + reason + "), and the "
            + "version now at " + file + " could not be checked. If the new password does not open it, the old one "
            + "does. Nothing was lost. If this program saves again before it is closed, the old password is restored.";
    }

    public static String notSaved(Path file, String reason) {
        return file + " could not be saved: " + reason + ". Nothing was lost: a vault is replaced completely or not at "
            + "all.";
    }
}

package dev.tokenconsole.settings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The key under which a folded group is remembered outside the vault. The id of an environment is made of its name, so
 * that the file has a digest of it in its place, another one for each vault.
 */
public final class FoldedGroup {
    private static final int BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    private FoldedGroup() {}

    /** The key of the group {@code id} of {@code vault}. */
    public static String key(UUID vault, String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest((vault + "\n" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False for an id in clear, as earlier versions stored it. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }
}

package dev.tokenconsole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Goes through the program for a cache of its start: {@code decode}, {@code terminal FOLDER SERVER} or
 * {@code window FOLDER}.
 */
public final class Training {
    /** Of RS256 by its header; its signature has the right length and is no signature. */
    private static final String TOKEN = token();

    private Training() {}

    /**
     * Runs one of the three; ends with 0 if all of it could be gone through, else with an exception.
     *
     * @param args the name of the training, an empty folder for the files that it writes, and for the terminal the base
     *     URL of a built-in server
     */
    public static void main(String[] args) throws IOException {
        // As the launcher begins, whose classes belong in each cache.
        Launcher.prepare();
        Launcher.windowVault(args);
        if (args.length == 1 && args[0].equals("decode")) {
            TerminalTraining.decode(TOKEN);
        } else if (args.length == 3 && args[0].equals("terminal")) {
            new TerminalTraining(Path.of(args[1]), args[2]).run();
        } else if (args.length == 2 && args[0].equals("window")) {
            WindowTraining.run(Path.of(args[1]));
        } else {
            throw new IllegalArgumentException("decode, terminal FOLDER SERVER or window FOLDER");
        }
    }

    private static String token() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"RS256\",\"kid\":\"training\"}";
        String claims = "{\"iss\":\"https://issuer.invalid\",\"aud\":\"api\",\"sub\":\"training\",\"iat\":1700000000,"
            + "\"exp\":4000000000,\"scp\":[\"training\"]}";
        return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
            + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
            + base64.encodeToString(new byte[256]);
    }
}

package dev.tokenconsole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Goes through the program for a cache of its start: {@code decode CANARY}, {@code terminal CANARY FOLDER SERVER} or
 * {@code window CANARY FOLDER}. The canary is a word that is in every name, password, secret and token of the training,
 * and in no class: a cache in which it is found keeps data of its user.
 */
public final class Training {
    private Training() {}

    /**
     * Runs one of the three; ends with 0 if all of it could be gone through, else with an exception.
     *
     * @param args the name of the training, the canary, an empty folder for the files that it writes, and for the
     *     terminal the base URL of a built-in server
     */
    public static void main(String[] args) throws IOException {
        // As the launcher begins, whose classes belong in each cache.
        Launcher.prepare();
        Launcher.windowVault(args);
        if (args.length == 2 && args[0].equals("decode")) {
            TerminalTraining.decode(token(args[1]));
        } else if (args.length == 4 && args[0].equals("terminal")) {
            new TerminalTraining(args[1], Path.of(args[2]), args[3]).run();
        } else if (args.length == 3 && args[0].equals("window")) {
            WindowTraining.run(args[1], Path.of(args[2]));
        } else {
            throw new IllegalArgumentException("decode CANARY, terminal CANARY FOLDER SERVER or window CANARY FOLDER");
        }
    }

    /** Of RS256 by its header; its signature has the right length and is no signature. */
    private static String token(String canary) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"RS256\",\"kid\":\"training\"}";
        String claims = "{\"iss\":\"https://issuer.invalid\",\"aud\":\"api\",\"sub\":\"" + canary + "\",\"iat\":1700000000,"
            + "\"exp\":4000000000,\"scp\":[\"training\"]}";
        return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
            + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
            + base64.encodeToString(new byte[256]);
    }
}

package dev.tokenconsole.memory;

import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds a secret as the console does, and prevents no core file. */
final class UnguardedProgram {
    private UnguardedProgram() {}

    /** Reads the file {@code secret}, connects to the server and waits for it. */
    public static void main(String[] args) throws Exception {
        List<String> secret = Files.readAllLines(Path.of("secret"));
        URI server = URI.create(args[0]);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            int said = socket.getInputStream().read();
            System.out.println(secret.size() + said);
        }
    }
}

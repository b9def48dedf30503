package dev.tokenconsole.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.awaitility.Awaitility;

import dev.tokenconsole.auth.testing.TlsServers;

/**
 * The web server and the proxies of Debian, each a process of its own with its files in one folder and a port of the
 * operating system on loopback. All of them end with this.
 */
public final class OtherServers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final List<Process> processes = new ArrayList<>();

    /** Servers that write into {@code home}. */
    public OtherServers(Path home) {
        this.home = home;
    }

    /** Starts nginx with {@code server} in its server block; the port is that of its listen directive. */
    public int nginx(String listenOptions, String server) throws IOException {
        int port = freePort();
        Path folder = folder("nginx");
        StringBuilder config = new StringBuilder("""
            daemon off;
            master_process off;
            pid FOLDER/pid;
            error_log FOLDER/log;
            events {}
            http {
            access_log off;
            """);
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            config.append(kind).append("_temp_path FOLDER/").append(kind).append(";\n");
        }
        config.append("server {\nlisten 127.0.0.1:").append(port).append(listenOptions).append(";\n").append(server)
            .append("\n}\n}\n");
        Path file = Files.writeString(folder.resolve("nginx.conf"),
            config.toString().replace("FOLDER", folder.toString()));
        start(port, List.of("nginx", "-p", folder.toString(), "-e", folder.resolve("log").toString(), "-c",
            file.toString()));
        return port;
    }

    /** Starts nginx with TLS: the certificate of {@code alias}, the versions {@code protocols} alone. */
    public int nginxWithTls(TlsServers servers, String alias, String protocols, String server) throws Exception {
        return nginx(" ssl", """
            ssl_certificate %s;
            ssl_certificate_key %s;
            ssl_protocols %s;
            %s""".formatted(certificate(servers, alias), key(servers, alias), protocols, server));
    }

    /** Starts squid with {@code access} before everything is denied. */
    public int squid(String access) throws IOException {
        int port = freePort();
        Path folder = folder("squid");
        Path config = Files.writeString(folder.resolve("squid.conf"), """
            http_port 127.0.0.1:%1$d
            %2$s
            http_access deny all
            pid_filename none
            access_log none
            cache_log %3$s/cache.log
            coredump_dir %3$s
            cache deny all
            pinger_enable off
            shutdown_lifetime 0 seconds
            connect_retries 0
            connect_timeout 5 seconds
            """.formatted(port, access, folder));
        // Started by root, it runs as a user of its own.
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r--r--"));
        start(port, List.of("squid", "-N", "-f", config.toString()));
        return port;
    }

    /** Starts tinyproxy with {@code more} lines in its configuration. */
    public int tinyproxy(String... more) throws IOException {
        int port = freePort();
        Path config = Files.writeString(folder("tinyproxy").resolve("tinyproxy.conf"), String.join("\n", List.of(
            "Port " + port, "Listen 127.0.0.1", "Allow 127.0.0.1", "Timeout 30", "MaxClients 10", "LogLevel Connect",
            String.join("\n", more), "")));
        start(port, List.of("tinyproxy", "-d", "-c", config.toString()));
        return port;
    }

    /** The certificate of {@code alias} as a PEM file. */
    public Path certificate(TlsServers servers, String alias) throws Exception {
        return pem(alias + "-certificate", "CERTIFICATE", servers.certificate(alias).getEncoded());
    }

    private Path key(TlsServers servers, String alias) throws Exception {
        byte[] key = servers.key(alias).getEncoded();
        if (key == null) {
            throw new GeneralSecurityException("a key without an encoding");
        }
        return pem(alias + "-key", "PRIVATE KEY", key);
    }

    /** A port of loopback on which nothing listens. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(home.resolve(name + "-" + processes.size()));
    }

    private Path pem(String name, String kind, byte[] der) throws IOException {
        return Files.writeString(home.resolve(name + ".pem"), "-----BEGIN " + kind + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n");
    }

    private void start(int port, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(home.resolve("output-" + processes.size()).toFile()).start();
        processes.add(process);
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> listens(process, port));
    }

    private static boolean listens(Process process, int port) throws IOException {
        assertTrue(process.isAlive(), "runs");
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        Awaitility.await("the servers to end").pollInterval(Duration.ofMillis(20)).atMost(PATIENCE)
            .until(() -> processes.stream().noneMatch(Process::isAlive));
    }
}

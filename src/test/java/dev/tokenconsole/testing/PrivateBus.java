package dev.tokenconsole.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A message bus of its own, on which a Python program offers the services of a desktop. For tests tagged system. */
public final class PrivateBus implements AutoCloseable {
    private static final Path SERVICES = Path.of("src", "test", "resources", "desktop", "services.py");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process daemon;
    private final String address;
    private final Process services;
    private final Writer orders;
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> obeyed = new LinkedBlockingQueue<>();

    private PrivateBus(Process daemon, String address, Process services) {
        this.daemon = daemon;
        this.address = address;
        this.services = services;
        this.orders = services.outputWriter();
    }

    /** Returns once the services are there. */
    public static PrivateBus start() throws IOException {
        return start("--print-address");
    }

    /** The same at {@code socket}, where one may have been before. */
    public static PrivateBus start(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        return start("--print-address", "--address=unix:path=" + socket);
    }

    private static PrivateBus start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("dbus-daemon", "--session", "--nofork"));
        command.addAll(List.of(options));
        Process daemon = new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = daemon.inputReader();
        String address = said.readLine();
        ProcessBuilder services = new ProcessBuilder("/usr/bin/python3", SERVICES.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
        services.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        PrivateBus bus = new PrivateBus(daemon, address, services.start());
        Thread.ofPlatform().daemon().start(bus::read);
        try {
            bus.next(bus.obeyed);
            return bus;
        } catch (AssertionError e) {
            bus.close();
            throw e;
        }
    }

    /** The address for a client. */
    public String address() {
        return address;
    }

    /** The environment of a program on it; it is also the bus of the computer there. */
    public Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address, "DBUS_SYSTEM_BUS_ADDRESS", address);
    }

    /** Has the services obey {@code order}: see services.py. */
    public void order(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        next(obeyed);
    }

    /** The next call of a service that changes something: its name and its arguments. */
    public List<String> nextCall() {
        return List.of(next(calls).split("\t", -1));
    }

    /** True if no call is there to be read. */
    public boolean isQuiet() {
        return calls.isEmpty();
    }

    /** Ends the services, as when a desktop crashes; the bus goes on. */
    public void endServices() throws InterruptedException {
        services.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        services.destroyForcibly();
        daemon.destroyForcibly();
    }

    private void read() {
        try {
            services.inputReader().lines().forEach(line ->
                (line.equals("done") || line.equals("ready") ? obeyed : calls).add(line));
        } catch (UncheckedIOException _) {
            // The services were ended; left alone, it would fail a test of the window later.
        }
    }

    private String next(BlockingQueue<String> lines) {
        try {
            String line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("the services of the desktop are silent");
            }
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

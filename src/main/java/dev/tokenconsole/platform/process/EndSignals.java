package dev.tokenconsole.platform.process;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The signals by which the system asks the program to end: SIGTERM (also a logout, and on Windows the end of the
 * session), SIGHUP (the terminal that started it is closed) and SIGINT (Ctrl-C there).
 *
 * <p>Not a shutdown hook: JavaFX has one as well, which runs at the same time and drops what is handed to its thread
 * from then on. {@code sun.misc.Signal} (module {@code jdk.unsupported}) is the only way to be earlier; it is called by
 * reflection because the compiler warns of every mention.
 */
public final class EndSignals {
    private static final List<String> NAMES = List.of("TERM", "HUP", "INT");
    /** Of a process that a signal ended, as shells say it: this and the number of the signal. */
    private static final int SIGNALLED = 128;

    private EndSignals() {}

    /**
     * From now on, the first of these signals runs {@code last} on a thread of its own and then ends the program. A
     * signal that is ignored, as SIGHUP is below {@code nohup}, stays ignored; one that the system lacks is left out.
     */
    public static void handle(Runnable last) {
        AtomicBoolean ending = new AtomicBoolean();
        for (String name : NAMES) {
            try {
                handle(name, last, ending);
            } catch (ReflectiveOperationException | RuntimeException e) {
                System.getLogger(EndSignals.class.getName())
                    .log(System.Logger.Level.DEBUG, "The program ends without its last work at a signal: " + name, e);
            }
        }
    }

    private static void handle(String name, Runnable last, AtomicBoolean ending) throws ReflectiveOperationException {
        Class<?> signalType = Class.forName("sun.misc.Signal");
        Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
        Object signal = signalType.getConstructor(String.class).newInstance(name);
        int number = (int) signalType.getMethod("getNumber").invoke(signal);
        Object handler = Proxy.newProxyInstance(handlerType.getClassLoader(), new Class<?>[] {handlerType},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> number;
                case "toString" -> name;
                default -> {
                    end(last, ending, number);
                    yield null;
                }
            });
        Method handle = signalType.getMethod("handle", signalType, handlerType);
        Object before = handle.invoke(null, signal, handler);
        Object ignored = handlerType.getField("SIG_IGN").get(null);
        if (ignored.equals(before)) {
            handle.invoke(null, signal, ignored);
        }
    }

    private static void end(Runnable last, AtomicBoolean ending, int number) {
        if (ending.compareAndSet(false, true)) {
            try {
                last.run();
            } finally {
                Runtime.getRuntime().exit(SIGNALLED + number);
            }
        }
    }
}

package dev.tokenconsole.vault.testing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.file.FileOperations;

/**
 * Real steps, each of which a script may take, leave out or spoil. What is written is written in two halves, so that
 * there is something between them.
 */
public final class ScriptedSteps {
    private ScriptedSteps() {}

    /** One step as the system takes it. */
    @FunctionalInterface
    public interface Step {
        @Nullable Object take() throws Throwable;
    }

    /** The result of the step with this name. */
    @FunctionalInterface
    public interface Script {
        @Nullable Object onStep(String name, Object[] arguments, Step step) throws Throwable;
    }

    public static FileOperations of(Script script) {
        return (FileOperations) Proxy.newProxyInstance(FileOperations.class.getClassLoader(),
            new Class<?>[] {FileOperations.class},
            (self, method, arguments) -> script.onStep(method.getName(), arguments, () -> {
                if (method.getName().equals("write")) {
                    writeHalf((FileChannel) arguments[0], (ByteBuffer) arguments[1]);
                    return null;
                }
                try {
                    return method.invoke(FileOperations.SYSTEM, arguments);
                } catch (InvocationTargetException e) {
                    throw Objects.requireNonNull(e.getCause());
                }
            }));
    }

    private static void writeHalf(FileChannel channel, ByteBuffer bytes) throws IOException {
        int length = bytes.position() == 0 ? bytes.remaining() / 2 : bytes.remaining();
        ByteBuffer half = bytes.slice(bytes.position(), length);
        FileOperations.SYSTEM.write(channel, half);
        bytes.position(bytes.position() + half.position());
    }
}

package dev.tokenconsole.platform.dbus;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/**
 * The functions of GIO and GLib 2.56 or later that D-Bus needs. Names and types are those of the C headers; a GError
 * becomes a {@link BusException}. Initialising this class loads the library and takes some 200 ms.
 */
@SuppressWarnings("restricted")
final class Gio {
    /** A C string: as long as its terminating zero says. */
    private static final AddressLayout TEXT =
        ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(Long.MAX_VALUE, ValueLayout.JAVA_BYTE));
    /** The offset of {@code message} in a GError, behind two numbers of 32 bits. */
    private static final long ERROR_MESSAGE = 8;

    private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup("libgio-2.0.so.0", Arena.global());

    static final MethodHandle CONNECT = function("g_dbus_connection_new_for_address_sync", ADDRESS,
        ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle CALL = function("g_dbus_connection_call_sync", ADDRESS, ADDRESS, ADDRESS, ADDRESS,
        ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    static final MethodHandle SUBSCRIBE = function("g_dbus_connection_signal_subscribe", JAVA_INT, ADDRESS, ADDRESS,
        ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);
    static final MethodHandle IS_CLOSED = function("g_dbus_connection_is_closed", JAVA_INT, ADDRESS);
    static final MethodHandle CLOSE =
        function("g_dbus_connection_close_sync", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle UNREF_OBJECT = procedure("g_object_unref");

    static final MethodHandle NEW_CONTEXT = function("g_main_context_new", ADDRESS);
    static final MethodHandle ENTER_CONTEXT = procedure("g_main_context_push_thread_default");
    static final MethodHandle LEAVE_CONTEXT = procedure("g_main_context_pop_thread_default");
    static final MethodHandle ITERATE = function("g_main_context_iteration", JAVA_INT, ADDRESS, JAVA_INT);
    static final MethodHandle WAKE_UP = procedure("g_main_context_wakeup");
    static final MethodHandle UNREF_CONTEXT = procedure("g_main_context_unref");

    static final MethodHandle PARSE = function("g_variant_parse", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle TYPE = function("g_variant_get_type_string", TEXT, ADDRESS);
    static final MethodHandle SIZE = function("g_variant_n_children", JAVA_LONG, ADDRESS);
    static final MethodHandle CHILD = function("g_variant_get_child_value", ADDRESS, ADDRESS, JAVA_LONG);
    static final MethodHandle STRING = function("g_variant_get_string", TEXT, ADDRESS, ADDRESS);
    static final MethodHandle PRINT = function("g_variant_print", TEXT, ADDRESS, JAVA_INT);
    static final MethodHandle UNREF_VALUE = procedure("g_variant_unref");

    private static final MethodHandle FREE = procedure("g_free");
    private static final MethodHandle FREE_ERROR = procedure("g_error_free");

    private Gio() {}

    /** A call of one of the handles above. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws Throwable;
    }

    /** A call that reports a failure by the {@code GError **} that it is given. */
    @FunctionalInterface
    interface FailingCall {
        MemorySegment run(MemorySegment error) throws Throwable;
    }

    /** The result of {@code call}, whose types fit its handle. */
    static <T> T run(Call<T> call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The result of {@code call}, never null.
     *
     * @throws BusException with the message of the error
     */
    static MemorySegment orFail(Arena arena, FailingCall call) throws BusException {
        MemorySegment place = arena.allocate(ADDRESS);
        MemorySegment result = run(() -> call.run(place));
        MemorySegment error = place.get(ADDRESS, 0);
        if (!isNull(error)) {
            String message = error.reinterpret(ERROR_MESSAGE + ADDRESS.byteSize()).get(TEXT, ERROR_MESSAGE)
                .getString(0);
            free(FREE_ERROR, error);
            throw new BusException(message);
        }
        if (isNull(result)) {
            throw new BusException("no result");
        }
        return result;
    }

    /** Calls {@code procedure}, which releases {@code object}, or works on it. */
    static void free(MethodHandle procedure, MemorySegment object) {
        run(() -> {
            procedure.invokeExact(object);
            return true;
        });
    }

    /** The text at {@code address}, which stays. */
    static String text(MemorySegment address) {
        return address.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
    }

    /** The text at {@code address}, which is freed. */
    static String takeText(MemorySegment address) {
        String text = text(address);
        free(FREE, address.reinterpret(0));
        return text;
    }

    static boolean isNull(MemorySegment address) {
        return address.address() == 0;
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(
            LIBRARY.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private static MethodHandle procedure(String name) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.findOrThrow(name), FunctionDescriptor.ofVoid(ADDRESS));
    }
}

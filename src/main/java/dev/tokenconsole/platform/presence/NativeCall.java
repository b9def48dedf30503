package dev.tokenconsole.platform.presence;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Functions of libraries that belong to the system. */
@SuppressWarnings("restricted")
final class NativeCall {
    private NativeCall() {}

    /** The function {@code name} of {@code library}, a name or a path; throws if either is missing. */
    static MethodHandle of(String library, String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(
            SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow(name), type);
    }
}

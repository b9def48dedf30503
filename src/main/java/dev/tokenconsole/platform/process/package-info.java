/**
 * The process of the program: no memory of it in a core file, no more of it than is used, and an end on request of the
 * system.
 *
 * <p>{@link CoreDumps} keeps secrets out of core files; {@link EndSignals} runs the last work when the system asks the
 * program to end, and {@link SpareMemory} returns what a key derivation took. Not here: the flags of the Java machine,
 * which launchers set ({@code packaging}, {@code pom.xml}).
 *
 * <p>Start with {@link CoreDumps}. The start of the program uses them, the faces {@link CoreDumps} alone.
 */
package dev.tokenconsole.platform.process;

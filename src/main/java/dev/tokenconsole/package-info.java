/**
 * The start of the program, and the wiring of the window.
 *
 * <p>Start reading at {@link dev.tokenconsole.Launcher}, which decides between the terminal and the window. The
 * terminal is {@code cli}; no class of the window is loaded for it. The window is {@link dev.tokenconsole.ConsoleApp},
 * the JavaFX application, with {@link dev.tokenconsole.AppContext}, which creates the token client, the built-in
 * server, the settings and the view model of the window once, by constructors. There is no injection framework.
 *
 * <p>{@link dev.tokenconsole.Training} goes through commands and screens once, when a package is built. Java records
 * which classes that loads, and keeps them ready in a cache for later starts (JEP 483, 514 and 515).
 *
 * <p>Not here: screens ({@code ui}), commands ({@code cli}), and everything both use. No other package uses this one;
 * it is the only one that the module exports.
 */
package dev.tokenconsole;

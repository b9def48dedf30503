/**
 * Text for people: times, countdowns, paths, and foreign text made safe to display.
 *
 * <p>The root is the contract, and its folders use it: {@code text.json} reads and indents strict JSON,
 * {@code text.redact} masks secrets in text that leaves the program. Not here: sentences, which are in the messages
 * ({@code i18n}), and the words that belong to one room, which are there.
 *
 * <p>Start with {@link DisplayText}: nothing from a token or a server reaches a screen or a terminal without it. Every
 * room above may use it; it knows {@code model} and {@code i18n}.
 */
package dev.tokenconsole.text;

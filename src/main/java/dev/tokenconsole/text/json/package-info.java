/**
 * Strict JSON: its readers and its layout.
 *
 * <p>{@link StrictJson} reads a bounded response of a server into a tree and refuses anything else.
 * {@link StrictObject} reads an object member by member, with its text as in the token, and reports the first fault by
 * position; {@link JsonLeaves} are its values at all depths. {@link JsonTree} reads the vault's contents without data
 * binding. {@link JsonLayout} indents and compacts valid JSON, {@link JsonDisplay} foreign JSON. Not here: the meaning
 * of members ({@code jwt}, {@code auth}, {@code vault.contents}).
 *
 * <p>Start with {@link StrictObject}. Every room above {@code text} may use it.
 */
package dev.tokenconsole.text.json;

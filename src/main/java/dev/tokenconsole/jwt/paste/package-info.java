/**
 * The search for a token in a pasted text: the surroundings that are removed, the encodings of the text, and the words
 * that can be a token. Nothing here reads claims or decides which candidate is the token; the decoder does.
 * Start with {@code Candidates}.
 */
package dev.tokenconsole.jwt.paste;

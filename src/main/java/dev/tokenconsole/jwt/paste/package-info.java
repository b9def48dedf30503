/**
 * Where a token may be in what was pasted: what is stripped around it, which encodings are taken off the text, and
 * which of its words can be one. Nothing here reads claims or decides which candidate is the token; the decoder does.
 * Start with {@code Candidates}.
 */
package dev.tokenconsole.jwt.paste;

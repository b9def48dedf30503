/**
 * The claims of a decoded token as nodes.
 *
 * <p>{@link dev.tokenconsole.ui.claims.ClaimsView} shows header, payload and notes, with a table for each part. It
 * shows what was decoded, and says that decoding is not verifying.
 *
 * <p>Tokens are decoded in {@code jwt}; the comparison with expected claims is in {@code verify.claims}. The token
 * screen and the inspection of pasted tokens use this room. Start with {@code ClaimsView}.
 */
package dev.tokenconsole.ui.claims;

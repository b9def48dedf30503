/**
 * The claims of a decoded token as nodes.
 *
 * <p>{@link dev.tokenconsole.ui.claims.ClaimsView} shows payload, header and notes in one table; a claim is a
 * {@code ClaimRow}. {@link dev.tokenconsole.ui.claims.ClaimCopying} copies the one that has the focus,
 * and {@link dev.tokenconsole.ui.claims.TokenParts} shows the text of the token.
 *
 * <p>Tokens are decoded in {@code jwt}; the comparison with expected claims is in {@code verify.claims}. The token
 * screen and the inspection of pasted tokens use this room. Start with {@code ClaimsView}.
 */
package dev.tokenconsole.ui.claims;

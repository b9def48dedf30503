/**
 * Decoding of JSON Web Tokens, which is not verifying.
 *
 * <p>{@link JwtDecoder} takes pasted text and returns a {@link DecodeResult}: header, payload and a note on the
 * signature, as far as the text can be read, with a sentence for each fault. It never throws. Who needs the text of the
 * token that was decoded, such as to verify it, takes a {@link JwtDecoder.Found}. {@link ExpClaim} reads
 * one claim for the countdown. The steps in their order: {@code TokenSearch} finds the token, {@code PartReader}
 * decodes a part ({@code Base64Url}, {@code StrictText}, {@code text.json}), {@code SignatureNotes} looks at the length
 * of the signature. Not here: keys and signatures, and the comparison with an environment ({@code verify}).
 *
 * <p>Start with {@link JwtDecoder}. {@code auth}, {@code verify}, {@code formats} and the faces may use it; it knows
 * {@code text} and {@code i18n}.
 */
package dev.tokenconsole.jwt;

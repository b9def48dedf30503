/**
 * Rules of the specifications that need no key: meanings of names, lengths of signatures, times
 * and types. Uses nothing of the decoder; the decoder turns what is found here into notes. Start with {@code ClaimCatalog}.
 */
package dev.tokenconsole.jwt.rule;

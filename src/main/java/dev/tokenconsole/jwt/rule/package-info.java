/**
 * Rules of the specifications that need no key: meanings and types of members, critical extensions, times, lengths and
 * numbers of signatures. Uses nothing of the decoder, which turns what is found here into notes. Start with
 * {@code MemberTypes}.
 */
package dev.tokenconsole.jwt.rule;

package dev.tokenconsole.net.verdict;

/**
 * The words for what a request carries, in the sentences about an exchange that failed.
 *
 * @param unsent a sentence: it was not sent
 * @param unknown a sentence: it is not known whether it arrived
 * @param exposed the misuse that is possible where it is not encrypted, to follow on "could"
 */
public record SentWords(String unsent, String unknown, String exposed) {}

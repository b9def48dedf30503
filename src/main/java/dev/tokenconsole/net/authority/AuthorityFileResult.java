package dev.tokenconsole.net.authority;

import java.security.cert.X509Certificate;
import java.util.List;

/** What became of reading a file of certificate authorities. */
public sealed interface AuthorityFileResult {
    /**
     * There are some that can be trusted.
     *
     * @param usable at least one, in the order of the file, each once
     * @param leftOut why others of the file cannot, a sentence each
     */
    record Certificates(List<X509Certificate> usable, List<String> leftOut) implements AuthorityFileResult {
        /** Copies both lists. */
        public Certificates {
            usable = List.copyOf(usable);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * The file is to be read again with its password.
     *
     * @param why in words: that it has one, or that the given one was wrong
     */
    record Locked(String why) implements AuthorityFileResult {}

    /**
     * There is nothing to trust in it.
     *
     * @param why in words, and what to do
     */
    record Refused(String why) implements AuthorityFileResult {}
}

package dev.tokenconsole.net.authority;

import java.security.cert.X509Certificate;
import java.util.List;

/** The result of reading a file of certificate authorities. */
public sealed interface AuthorityFileResult {
    /**
     * The file has certificates that can be trusted.
     *
     * @param usable at least one, in the order of the file, each once
     * @param leftOut for each other certificate the reason why it cannot, as a sentence
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
     * @param why the reason in words: a password is required, or the given one is wrong
     */
    record Locked(String why) implements AuthorityFileResult {}

    /**
     * The file has nothing that can be trusted.
     *
     * @param why the reason and the next step, in words
     */
    record Refused(String why) implements AuthorityFileResult {}
}

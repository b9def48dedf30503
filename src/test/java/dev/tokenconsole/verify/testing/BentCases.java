package dev.tokenconsole.verify.testing;

import java.util.List;
import java.util.stream.Stream;

/** All tokens and keys that are bent in one place. */
public final class BentCases {
    private BentCases() {}

    /** Each with its verdict. */
    public static List<BentCase> all() {
        return Stream.of(BentSignatures.all(), BentHeaders.all(), BentKeys.all(), BentChoices.all())
            .flatMap(List::stream).toList();
    }
}

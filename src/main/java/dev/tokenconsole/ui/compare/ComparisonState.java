package dev.tokenconsole.ui.compare;

import java.util.List;

import dev.tokenconsole.verify.compare.Difference;

/** The state of a comparison. */
sealed interface ComparisonState {
    /** There are no two tokens whose claims can be read. */
    record Incomplete() implements ComparisonState {}

    /** A token is being read, or both are being compared. */
    record Running() implements ComparisonState {}

    /** The places in which the two tokens differ. */
    record Ended(List<Difference> differences) implements ComparisonState {}
}

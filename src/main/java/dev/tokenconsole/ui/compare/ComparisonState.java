package dev.tokenconsole.ui.compare;

import java.util.List;

import dev.tokenconsole.verify.compare.Difference;

/** The state of a comparison. */
<<<<<<<< HEAD:src/main/java/dev/tokenconsole/ui/compare/CompareState.java
sealed interface CompareState {
    /** There are no two tokens whose claims can be read. */
    record Incomplete() implements CompareState {}

    /** A token is being read, or both are being compared. */
    record Running() implements CompareState {}

    /** The places in which the two tokens differ. */
    record Ended(List<Difference> differences) implements CompareState {}
========
sealed interface ComparisonState {
    /** There are no two tokens whose claims can be read. */
    record Incomplete() implements ComparisonState {}

    /** A token is being read, or both are being compared. */
    record Running() implements ComparisonState {}

    /** The places in which the two tokens differ. */
    record Ended(List<Difference> differences) implements ComparisonState {}
>>>>>>>> a403da80e09b9d501cad7561c8fa333c59fa93ed:src/main/java/dev/tokenconsole/ui/compare/ComparisonState.java
}

package dev.tokenconsole.ui.check.rows;

import dev.tokenconsole.check.CheckedRow;

/** A result of a profile, and what it is about. */
public record EarlierResult(CheckedRow row, AskedFor asked) {}

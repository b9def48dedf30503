package dev.tokenconsole.ui.check.model;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A sentence about what was done.
 *
 * @param failed true if it was not done
 * @param unread the file that is no list, and may be imported; absent for all else
 */
public record CheckNotice(String words, boolean failed, @Nullable Path unread) {}

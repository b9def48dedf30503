/** Copying what may not stay. */
package dev.tokenconsole.ui.clipboard;

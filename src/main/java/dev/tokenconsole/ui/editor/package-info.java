/** What all editors share. */
package dev.tokenconsole.ui.editor;

/** The window itself: which screen is shown, and the keys that work everywhere. */
package dev.tokenconsole.ui.shell;

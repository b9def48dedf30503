/** Tokens as observable values. */
package dev.tokenconsole.ui.live;

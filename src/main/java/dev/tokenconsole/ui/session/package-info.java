/** What is alive while a vault is open: its profiles and their tokens, as observable values. */
package dev.tokenconsole.ui.session;

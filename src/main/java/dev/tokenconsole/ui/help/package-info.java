/** What can be done, and with which keys. */
package dev.tokenconsole.ui.help;

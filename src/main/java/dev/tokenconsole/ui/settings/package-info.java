/** What can be changed about the program and its vault. */
package dev.tokenconsole.ui.settings;

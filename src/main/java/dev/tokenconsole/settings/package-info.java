/** What a person chose about the program on this computer. */
package dev.tokenconsole.settings;

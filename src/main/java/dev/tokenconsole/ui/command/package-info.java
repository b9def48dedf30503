/** Keys today, commands for the palette tomorrow. */
package dev.tokenconsole.ui.command;

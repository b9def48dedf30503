/** What JavaFX and the desktop give. */
package dev.tokenconsole.platform.desktop;

/** When to ask again without being asked; no JavaFX. */
package dev.tokenconsole.auth.renewal;

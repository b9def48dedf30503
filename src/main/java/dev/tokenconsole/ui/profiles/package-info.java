/** Choosing a profile, and writing one. */
package dev.tokenconsole.ui.profiles;

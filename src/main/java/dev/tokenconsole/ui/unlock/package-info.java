/** The ways in: creating a vault, opening one. */
package dev.tokenconsole.ui.unlock;

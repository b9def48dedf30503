/** Looking at a token from anywhere. */
package dev.tokenconsole.ui.inspect;

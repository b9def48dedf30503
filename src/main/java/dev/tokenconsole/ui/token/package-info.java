/** Everything about one profile's token. */
package dev.tokenconsole.ui.token;

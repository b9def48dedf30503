/** What a token says, drawn. */
package dev.tokenconsole.ui.claims;

/** What came, if it is a token. */
package dev.tokenconsole.auth.response;

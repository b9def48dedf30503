/** How a token is fetched: one bounded exchange that always ends in an outcome a person can act on. */
package dev.tokenconsole.auth;

/** What the user gets: a token, and how much of its life is left. Pure functions of time. */
package dev.tokenconsole.token;

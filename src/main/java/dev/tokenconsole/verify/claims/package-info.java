/** What a token should say. */
package dev.tokenconsole.verify.claims;

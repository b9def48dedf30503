/** What a token says: decoding, which is not verifying. */
package dev.tokenconsole.jwt;

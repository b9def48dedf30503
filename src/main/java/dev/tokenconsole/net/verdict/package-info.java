/** A failure in words a person can act on. */
package dev.tokenconsole.net.verdict;

/** Keys and signed tokens. */
package dev.tokenconsole.sandbox.issue;

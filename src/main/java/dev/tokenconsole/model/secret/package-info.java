/** Characters that must not leak. */
package dev.tokenconsole.model.secret;

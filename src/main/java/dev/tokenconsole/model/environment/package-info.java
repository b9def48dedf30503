/** Where tokens come from, and what may be set about it. */
package dev.tokenconsole.model.environment;

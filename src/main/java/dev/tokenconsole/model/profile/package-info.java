/** Credentials of one environment. */
package dev.tokenconsole.model.profile;

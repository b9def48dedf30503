/** What is sent. */
package dev.tokenconsole.auth.request;

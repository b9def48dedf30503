/** Whether a token belongs where it is: to this environment and to this client. */
package dev.tokenconsole.fence;

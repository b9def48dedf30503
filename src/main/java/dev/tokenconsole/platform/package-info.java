/** Everything that touches the operating system. */
package dev.tokenconsole.platform;

/** Text made fit for people. */
package dev.tokenconsole.text;

/** Text that people and other tools hand over, in and out; one class per format. */
package dev.tokenconsole.exchange;

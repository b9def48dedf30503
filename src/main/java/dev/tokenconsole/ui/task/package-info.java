/** Threads and ticks. */
package dev.tokenconsole.ui.task;

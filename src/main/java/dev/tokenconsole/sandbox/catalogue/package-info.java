/** One client for each way to fail. */
package dev.tokenconsole.sandbox.catalogue;

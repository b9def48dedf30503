/** Controls that several screens use. */
package dev.tokenconsole.ui.control;

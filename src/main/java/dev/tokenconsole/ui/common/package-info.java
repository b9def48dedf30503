/** What several screens share. */
package dev.tokenconsole.ui.common;

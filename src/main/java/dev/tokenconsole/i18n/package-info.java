/** The words of the program. */
package dev.tokenconsole.i18n;

/** Where the program starts and is wired together. */
package dev.tokenconsole;

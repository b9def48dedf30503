/** Files, safely. */
package dev.tokenconsole.platform.file;

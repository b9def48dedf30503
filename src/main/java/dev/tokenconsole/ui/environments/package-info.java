/** Writing environments: where tokens come from, how they are asked for, and who is trusted there. */
package dev.tokenconsole.ui.environments;

/** The two strict JSON readers and the layout. */
package dev.tokenconsole.text.json;

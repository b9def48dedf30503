/** Its view models. */
package dev.tokenconsole.ui.token.model;

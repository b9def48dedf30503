/** A token, its times, its countdown; pure functions of two clocks. */
package dev.tokenconsole.model.token;

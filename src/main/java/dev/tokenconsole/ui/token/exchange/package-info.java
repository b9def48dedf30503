/** The exchange tab. */
package dev.tokenconsole.ui.token.exchange;

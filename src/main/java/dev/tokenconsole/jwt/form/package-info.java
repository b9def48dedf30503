/**
 * Forms of tokens other than a signed or encrypted JWT, and how each is known by what it holds. Nothing here finds a
 * token in a text or reads claims; the decoder does. Start with {@code TokenForm}, which
 * docs/token-forms.md lists,
 * then {@code OtherForms}.
 */
package dev.tokenconsole.jwt.form;

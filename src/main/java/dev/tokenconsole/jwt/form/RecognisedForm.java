package dev.tokenconsole.jwt.form;

/**
 * A form with the sentence on it, which never holds a piece of the text.
 *
 * @param sentence as sure as the evidence
 */
public record RecognisedForm(TokenForm form, String sentence) {}

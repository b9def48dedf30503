package dev.tokenconsole.text.json;

/** A rule of strict JSON that a part breaks; the message is a sentence for people. */
final class JsonFault extends Exception {
    private static final long serialVersionUID = 1L;

    JsonFault(String sentence) {
        super(sentence, null, false, false);
    }
}

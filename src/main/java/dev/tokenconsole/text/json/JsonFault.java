package dev.tokenconsole.text.json;

/** A violation of strict JSON; the message is a sentence for people. */
final class JsonFault extends Exception {
    private static final long serialVersionUID = 1L;

    JsonFault(String sentence) {
        super(sentence, null, false, false);
    }
}

package dev.tokenconsole.check;

/** Client ids as a check shows them: the first four characters and the length, unless whole ones were asked for. */
public enum ShownClientId {
    /** Such as {@code 0oa1… (20)}. */
    SHORT,
    /** As it is. */
    WHOLE;

    private static final int START = 4;

    /** {@code clientId} as it is shown; at most half of it if it is short. */
    public String of(String clientId) {
        int shown = Math.min(START, clientId.length() / 2);
        int end = shown > 0 && Character.isHighSurrogate(clientId.charAt(shown - 1)) ? shown - 1 : shown;
        return switch (this) {
            case WHOLE -> clientId;
            case SHORT -> clientId.isEmpty() ? "" : clientId.substring(0, end) + "… (" + clientId.length() + ")";
        };
    }
}

package dev.tokenconsole.verify.fetch;

import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.FailureVerdict;

/**
 * A failure beside those of the transport, with its sentences {@code verify.fetch.ID.title}, {@code .cause} and so on.
 */
public enum FetchFault {
    /** The address is not one that may be called. */
    ADDRESS("keys-address", Remedy.EDIT_ENVIRONMENT),
    /** A status other than 200. */
    STATUS("keys-status", Remedy.EDIT_ENVIRONMENT),
    /** A redirect, which is not followed. */
    REDIRECT("keys-redirect", Remedy.EDIT_ENVIRONMENT),
    /** A compressed body. */
    ENCODED("keys-encoded", Remedy.RETRY),
    /** More than 256 KiB. */
    TOO_LARGE("keys-too-large", Remedy.EDIT_ENVIRONMENT),
    /** A web page. */
    PAGE("keys-page", Remedy.EDIT_ENVIRONMENT),
    /** No key set. */
    UNREADABLE("keys-unreadable", Remedy.EDIT_ENVIRONMENT),
    /** The metadata of an issuer in the place of its key set; the detail is the issuer. */
    METADATA("keys-metadata", Remedy.EDIT_ENVIRONMENT),
    /** An internal error while it was read. */
    UNFORESEEN("keys-unforeseen", Remedy.RETRY),
    /** No metadata at any of the addresses that an issuer can have it at. */
    NO_METADATA("issuer-no-metadata", Remedy.EDIT_ENVIRONMENT),
    /** JSON in the place of metadata that names no issuer, or no JSON. */
    METADATA_UNREADABLE("issuer-unreadable", Remedy.EDIT_ENVIRONMENT),
    /** Metadata that name another issuer. */
    OTHER_ISSUER("issuer-other", Remedy.EDIT_ENVIRONMENT),
    /** Metadata without the address of a key set. */
    NO_KEY_SET("issuer-no-key-set", Remedy.EDIT_ENVIRONMENT),
    /** Metadata that name an address which may not be called. */
    KEY_SET_ADDRESS("issuer-key-set-address", Remedy.EDIT_ENVIRONMENT);

    private final String id;
    private final Remedy remedy;

    FetchFault(String id, Remedy remedy) {
        this.id = id;
        this.remedy = remedy;
    }

    /** For scripts. */
    public String id() {
        return id;
    }

    /** The verdict: {@code {0}} is the address or the issuer, and {@code {1}} the detail. */
    public FailureVerdict verdict(String place, Object detail) {
        String key = "verify.fetch." + id;
        return new FailureVerdict(id, Messages.text(key + ".title", place, detail),
            Messages.text(key + ".cause", place, detail), Messages.text(key + ".next", place, detail), null, List.of(),
            remedy);
    }
}

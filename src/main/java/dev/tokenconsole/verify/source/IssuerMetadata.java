package dev.tokenconsole.verify.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.verify.cache.CachedDocument;
import dev.tokenconsole.verify.cache.DocumentCache;
import dev.tokenconsole.verify.fetch.Document;
import dev.tokenconsole.verify.fetch.DocumentResult;
import dev.tokenconsole.verify.fetch.FetchFault;

/**
 * Finds the key-set URL of an expected issuer in its metadata. They must name exactly this issuer (RFC 8414 section
 * 3.3, OpenID Connect Discovery 1.0 section 4.3), and an address that may be called. Metadata that do neither are not
 * kept.
 */
final class IssuerMetadata {
    private static final int MAX_SHOWN = 120;

    private final TokenClock clock;
    private final String issuer;
    private final List<DocumentCache.Arrival> addresses;
    private final Duration pause;

    /** The outcome. */
    sealed interface Found {
        /** The key set is at {@code url}. */
        record KeySetUrl(URI url) implements Found {}

        /** There is none. */
        record Failed(FailureVerdict failure) implements Found {}
    }

    /** A result of the last {@code pause} counts as one of now. */
    IssuerMetadata(DocumentCache cache, TokenClock clock, KeySource.OfIssuer source, Duration pause) {
        this.clock = clock;
        this.pause = pause;
        this.issuer = source.issuer();
        List<URI> known = WebAddress.problem(issuer).isEmpty() ? MetadataAddresses.of(issuer) : List.of();
        this.addresses = known.stream().map(address -> cache.arrive(address, source.environment())).toList();
    }

    /** Tries one address after the other. */
    Found find() throws InterruptedException {
        Optional<URI> kept = kept(true);
        if (kept.isPresent()) {
            return new Found.KeySetUrl(kept.get());
        }
        List<FailureVerdict> faults = new ArrayList<>();
        for (DocumentCache.Arrival address : addresses) {
            switch (fetch(address)) {
                case Step.Done(var url) -> {
                    return new Found.KeySetUrl(url);
                }
                case Step.Stop(var failure) -> {
                    return kept(false).<Found>map(Found.KeySetUrl::new).orElseGet(() -> new Found.Failed(failure));
                }
                case Step.Next(var failure) -> faults.add(failure);
                case Step.Nothing _ -> { }
            }
        }
        return new Found.Failed(faults.isEmpty() ? failure(FetchFault.NO_METADATA, "") : faults.getFirst());
    }

    /** The result of one address. */
    private sealed interface Step {
        record Done(URI url) implements Step {}

        /** The server has none there. */
        record Nothing() implements Step {}

        /** It is something else, and the next address is tried. */
        record Next(FailureVerdict failure) implements Step {}

        /** The server has trouble, and is not asked on and on. */
        record Stop(FailureVerdict failure) implements Step {}
    }

    /** The URL by metadata that were fetched before. */
    private Optional<URI> kept(boolean freshOnly) throws InterruptedException {
        for (DocumentCache.Arrival address : addresses) {
            try (DocumentCache.Access access = address.open()) {
                Optional<URI> url = access.current().map(CachedDocument::document)
                    .filter(document -> !freshOnly || document.isFresh(clock.now()))
                    .flatMap(document -> step(document) instanceof Step.Done(var found) ? Optional.of(found)
                        : Optional.empty());
                if (url.isPresent()) {
                    return url;
                }
            }
        }
        return Optional.empty();
    }

    private Step fetch(DocumentCache.Arrival address) throws InterruptedException {
        try (DocumentCache.Access access = address.open()) {
            return switch (access.recent(clock.now(), pause).orElseGet(() -> access.fetch(clock))) {
                case DocumentResult.Fetched(var document) -> {
                    Step step = step(document);
                    if (step instanceof Step.Done) {
                        access.keep(new CachedDocument(document, (Instant) null, Set.of()));
                    }
                    yield step;
                }
                case DocumentResult.Failed(var failure, var found) -> switch (found) {
                    case NOTHING -> new Step.Nothing();
                    case OTHER -> new Step.Next(failure);
                    case UNKNOWN -> new Step.Stop(failure);
                };
                case DocumentResult.Cancelled _ -> throw new InterruptedException();
            };
        }
    }

    private Step step(Document document) {
        if (!(StrictJson.read(document.bytes(), document.bytes().length) instanceof StrictJson.Value value)) {
            return new Step.Next(unreadable(document));
        }
        JsonNode root = value.node();
        String named = root.path("issuer").stringValue("");
        if (named.isEmpty()) {
            return new Step.Next(unreadable(document));
        }
        if (!named.equals(issuer)) {
            return new Step.Next(failure(FetchFault.OTHER_ISSUER, shown(named)));
        }
        String text = root.path("jwks_uri").stringValue("");
        if (text.isEmpty()) {
            return new Step.Next(failure(FetchFault.NO_KEY_SET, ""));
        }
        return WebAddress.problem(text).isPresent() || leadsHere(text)
            ? new Step.Next(failure(FetchFault.KEY_SET_ADDRESS, shown(text)))
            : new Step.Done(WebAddress.clean(WebAddress.read(text).orElseThrow()));
    }

    /** True for an address of this computer where the issuer is elsewhere: plain HTTP is for servers of one's own. */
    private boolean leadsHere(String keySet) {
        return WebAddress.isOfThisComputer(keySet) && !WebAddress.isOfThisComputer(issuer);
    }

    private static FailureVerdict unreadable(Document document) {
        return FetchFault.METADATA_UNREADABLE.verdict(shown(document.url().toString()), "");
    }

    private FailureVerdict failure(FetchFault fault, String detail) {
        return fault.verdict(shown(issuer), detail);
    }

    private static String shown(String text) {
        return DisplayText.ellipsis(DisplayText.escape(text), MAX_SHOWN);
    }
}

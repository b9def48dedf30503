package dev.tokenconsole.verify.source;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.model.environment.Environment;
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

    private final DocumentCache cache;
    private final TokenClock clock;
    private final String issuer;
    private final Environment environment;
    private final List<URI> addresses;

    /** The outcome. */
    sealed interface Found {
        /** The key set is at {@code url}. */
        record KeySetUrl(URI url) implements Found {}

        /** There is none. */
        record Failed(FailureVerdict failure) implements Found {}
    }

    IssuerMetadata(DocumentCache cache, TokenClock clock, KeySource.OfIssuer source) {
        this.cache = cache;
        this.clock = clock;
        this.issuer = source.issuer();
        this.environment = source.environment();
        this.addresses = WebAddress.problem(issuer).isEmpty() ? MetadataAddresses.of(issuer) : List.of();
    }

    /** Tries one address after the other. */
    Found find() throws InterruptedException {
        Optional<URI> kept = kept(true);
        if (kept.isPresent()) {
            return new Found.KeySetUrl(kept.get());
        }
        List<FailureVerdict> faults = new ArrayList<>();
        for (URI address : addresses) {
            switch (fetch(address, faults)) {
                case Step.Done(var url) -> {
                    return new Found.KeySetUrl(url);
                }
                case Step.Stop(var failure) -> {
                    return kept(false).<Found>map(Found.KeySetUrl::new).orElseGet(() -> new Found.Failed(failure));
                }
                case Step.Next _ -> { }
            }
        }
        return new Found.Failed(faults.isEmpty() ? failure(FetchFault.NO_METADATA, "") : faults.getFirst());
    }

    private sealed interface Step {
        record Done(URI url) implements Step {}

        record Next() implements Step {}

        record Stop(FailureVerdict failure) implements Step {}
    }

    /** The URL by metadata that were fetched before. */
    private Optional<URI> kept(boolean freshOnly) throws InterruptedException {
        for (URI address : addresses) {
            try (DocumentCache.Access access = cache.open(address, environment)) {
                Optional<URI> url = access.current().map(CachedDocument::document)
                    .filter(document -> !freshOnly || document.isFresh(clock.now()))
                    .flatMap(document -> url(document, new ArrayList<>()));
                if (url.isPresent()) {
                    return url;
                }
            }
        }
        return Optional.empty();
    }

    private Step fetch(URI address, List<FailureVerdict> faults) throws InterruptedException {
        try (DocumentCache.Access access = cache.open(address, environment)) {
            Optional<Document> meanwhile = access.current().map(CachedDocument::document)
                .filter(document -> document.isFresh(clock.now()));
            DocumentResult result = meanwhile.<DocumentResult>map(DocumentResult.Fetched::new)
                .orElseGet(access::fetch);
            return switch (result) {
                case DocumentResult.Fetched(var document) -> url(document, faults).<Step>map(found -> {
                    if (meanwhile.isEmpty()) {
                        access.keep(new CachedDocument(document, (Instant) null, Set.of()));
                    }
                    return new Step.Done(found);
                }).orElseGet(Step.Next::new);
                case DocumentResult.Failed(_, var isElsewhere) when isElsewhere -> new Step.Next();
                case DocumentResult.Failed(var failure, _) -> new Step.Stop(failure);
                case DocumentResult.Cancelled _ -> throw new InterruptedException();
            };
        }
    }

    private Optional<URI> url(Document document, List<FailureVerdict> faults) {
        if (!(StrictJson.read(document.bytes(), document.bytes().length) instanceof StrictJson.Value value)) {
            return Optional.empty();
        }
        JsonNode root = value.node();
        String named = root.path("issuer").stringValue("");
        if (!named.equals(issuer)) {
            if (!named.isEmpty()) {
                faults.add(failure(FetchFault.OTHER_ISSUER, shown(named)));
            }
            return Optional.empty();
        }
        String text = root.path("jwks_uri").stringValue("");
        if (text.isEmpty()) {
            faults.add(failure(FetchFault.NO_KEY_SET, ""));
            return Optional.empty();
        }
        if (WebAddress.problem(text).isPresent()) {
            faults.add(failure(FetchFault.KEY_SET_ADDRESS, shown(text)));
            return Optional.empty();
        }
        return WebAddress.read(text).map(WebAddress::clean);
    }

    private FailureVerdict failure(FetchFault fault, String detail) {
        return fault.verdict(shown(issuer), detail);
    }

    private static String shown(String text) {
        return DisplayText.ellipsis(DisplayText.escape(text), MAX_SHOWN);
    }
}

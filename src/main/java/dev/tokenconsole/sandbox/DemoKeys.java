package dev.tokenconsole.sandbox;

import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.verify.fetch.DocumentResult;
import dev.tokenconsole.verify.fetch.Documents;
import dev.tokenconsole.verify.fetch.FetchFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeyLookup;
import dev.tokenconsole.verify.source.KeyQuery;
import dev.tokenconsole.verify.source.KeySource;

/**
 * Finds the keys of the demo at the built-in server, whose issuer has no address. They are fetched each time, and kept
 * nowhere: the next server on that port has others.
 */
final class DemoKeys implements KeyFinder {
    private final KeyFinder others;
    private final Documents documents;
    private final Supplier<SandboxServer> server;

    /** Leaves all other environments to {@code others}. */
    DemoKeys(KeyFinder others, Documents documents, Supplier<SandboxServer> server) {
        this.others = others;
        this.documents = documents;
        this.server = server;
    }

    @Override
    public KeyLookup find(KeySource.Fetched source, KeyQuery query) {
        Environment environment = source.environment();
        return environment.id().equals(BuiltInEnvironments.DEMO_ID) ? ofDemo(environment) : others.find(source, query);
    }

    private KeyLookup ofDemo(Environment environment) {
        SandboxServer running = server.get();
        URI url = running.keySetUrl();
        return switch (documents.fetch(url, environment.withBaseUrl(running.baseUrl()))) {
            case DocumentResult.Fetched(var document) ->
                switch (KeySetReader.read(document.bytes(), document.bytes().length)) {
                    case KeySetReading.Read(var keys) -> new KeyLookup.Found(keys, KeyOrigin.fetched(
                        KeyOrigin.Kind.KEY_SET_URL, url.toString(), document.fetchedAt(), keys.unusable().size()),
                        Set.of());
                    case KeySetReading.Refused(var fault, _) ->
                        new KeyLookup.Failed(FetchFault.UNREADABLE.verdict(url.toString(), fault.text()));
                };
            case DocumentResult.Failed(var failure, _) -> new KeyLookup.Failed(failure);
            case DocumentResult.Cancelled _ -> new KeyLookup.Cancelled();
        };
    }
}

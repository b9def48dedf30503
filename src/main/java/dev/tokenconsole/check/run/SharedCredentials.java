package dev.tokenconsole.check.run;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.CheckedSignature;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;

/** Entries with the same client id, secret and request, at least one: the first is asked, and all are told. */
final class SharedCredentials {
    private final List<CheckEntry> all = new ArrayList<>();
    private final CheckEntry.Credentials credentials;

    private SharedCredentials(CheckEntry first, CheckEntry.Credentials credentials) {
        all.add(first);
        this.credentials = credentials;
    }

    /** All of {@code entries} that have credentials, in the order of their first ones. */
    static List<SharedCredentials> of(List<CheckEntry> entries) {
        record Key(URI tokenUrl, String clientId) {}
        Map<Key, List<SharedCredentials>> known = new HashMap<>();
        List<SharedCredentials> distinct = new ArrayList<>();
        for (CheckEntry entry : entries) {
            entry.credentials().ifPresent(own -> {
                List<SharedCredentials> alike = known.computeIfAbsent(
                    new Key(own.environment().tokenUrl(), own.clientId()), _ -> new ArrayList<>());
                alike.stream().filter(each -> each.isSame(own)).findFirst().ifPresentOrElse(
                    same -> same.add(entry), () -> {
                        SharedCredentials alone = new SharedCredentials(entry, own);
                        alike.add(alone);
                        distinct.add(alone);
                    });
            });
        }
        return distinct;
    }

    private boolean isSame(CheckEntry.Credentials other) {
        return credentials.environment().asksAs(other.environment())
            && credentials.secret().equals(other.secret());
    }

    /** The secret of the first stands for that of {@code entry}, which is wiped. */
    private void add(CheckEntry entry) {
        all.add(entry);
        entry.close();
    }

    /** The one that is asked. */
    CheckEntry first() {
        return all.getFirst();
    }

    /** The credentials of the first. */
    CheckEntry.Credentials credentials() {
        return credentials;
    }

    /** All entries, the first one first. */
    List<CheckEntry> all() {
        return all;
    }

    /** The names of all. */
    List<CheckRow> names() {
        return all.stream().map(CheckEntry::row).toList();
    }

    /** The rows of all: {@code first}, and the others with its facts, each with what was found out for it. */
    List<CheckedRow> rows(CheckedRow first, List<CheckResult> results, List<@Nullable ProbeResult> tried,
            List<Optional<CheckedSignature>> signatures) {
        return IntStream.range(0, all.size()).mapToObj(i -> i == 0 ? first : first.sharedWith(
            all.get(i).row(), results.get(i), tried.get(i), signatures.get(i).orElse(null))).toList();
    }

    /** The rows of all, with {@code result} and without a request. */
    List<CheckedRow> unasked(CheckResult result) {
        return all.stream().map(entry -> CheckedRow.unasked(entry.row(), result)).toList();
    }

    /** The host that is asked, with its port where that is not the scheme's own; the demo, which has none, by name. */
    String host() {
        Environment environment = credentials.environment();
        return environment.id().equals(BuiltInEnvironments.DEMO_ID) ? environment.name() : host(environment.tokenUrl());
    }

    static String host(URI url) {
        String host = url.getHost() == null ? String.valueOf(url.getAuthority()) : url.getHost();
        return host.toLowerCase(Locale.ROOT) + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    /** Wipes the secret. */
    void close() {
        all.forEach(CheckEntry::close);
    }
}

package dev.tokenconsole.check.list;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.net.verdict.FailureVerdict;

/**
 * Finds the environment of a row: the one that it names, else the usual one, else the only one at its address. An
 * address at the host of another known environment contradicts; without a name of its own, one at any other host does.
 */
final class RowHome {
    private final List<Environment> known;
    private final @Nullable Environment usual;

    RowHome(List<Environment> known, @Nullable Environment usual) {
        this.known = List.copyOf(known);
        this.usual = usual;
    }

    /** The finding. */
    sealed interface Home {
        /** The row belongs to {@code environment}. */
        record In(Environment environment) implements Home {}

        /** Its address is that of another one. */
        record Elsewhere(Environment environment, CheckResult result) implements Home {}

        /** It is not known where it belongs; one sentence. */
        record Unknown(String why) implements Home {}
    }

    Home of(ListRow row) {
        String name = row.text(ListColumn.ENVIRONMENT);
        String address = row.text(ListColumn.ADDRESS);
        String host = host(address);
        if (!address.isEmpty() && host.isEmpty()) {
            return new Home.Unknown(
                ListEntries.said(row, ListColumn.ADDRESS, Messages.text("check.list.no-address")));
        }
        if (name.isEmpty()) {
            return usual == null ? byHost(row, host) : at(usual, row, host, false);
        }
        List<Environment> named = known.stream()
            .filter(each -> each.id().equalsIgnoreCase(name) || each.name().equalsIgnoreCase(name)).toList();
        return named.size() == 1 ? at(named.getFirst(), row, host, true)
            : new Home.Unknown(ListEntries.said(row, ListColumn.ENVIRONMENT,
                Messages.text(named.isEmpty() ? "check.list.no-such" : "check.list.ambiguous")));
    }

    /** Production is used where a row names it, and never because of an address alone. */
    private Home byHost(ListRow row, String host) {
        List<Environment> there = known.stream().filter(each -> isAt(each, host)).toList();
        return !host.isEmpty() && there.size() == 1 && there.getFirst().kind() != EnvironmentKind.PRODUCTION
            ? new Home.In(there.getFirst()) : new Home.Unknown(Messages.text("check.list.no-home", row.number()));
    }

    private Home at(Environment environment, ListRow row, String host, boolean named) {
        Optional<Environment> exact = known.stream()
            .filter(each -> each.tokenUrl().toString().equals(row.text(ListColumn.ADDRESS))).findFirst();
        if (exact.isPresent() && !exact.get().tokenUrl().equals(environment.tokenUrl())) {
            return new Home.Elsewhere(environment, elsewhere(row, host, environment, exact.get()));
        }
        if (host.isEmpty() || isAt(environment, host)) {
            return new Home.In(environment);
        }
        Optional<Environment> other = known.stream().filter(each -> isAt(each, host)).findFirst();
        if (other.isPresent()) {
            return new Home.Elsewhere(environment, elsewhere(row, host, environment, other.get()));
        }
        return named ? new Home.In(environment)
            : new Home.Unknown(Messages.text("check.list.other-host", row.number(), host, environment.name()));
    }

    private static CheckResult elsewhere(ListRow row, String host, Environment environment, Environment other) {
        return new CheckResult.WrongEnvironment(new FailureVerdict("wrong-environment",
            Messages.text("check.elsewhere.title.row", other.name()),
            Messages.text("check.elsewhere.cause.row", row.number(), host, other.name(), environment.name()),
            Messages.text("check.elsewhere.next.row"), null, List.of(), FailureVerdict.Remedy.EDIT_PROFILE));
    }

    private static boolean isAt(Environment environment, String host) {
        return host.equals(authority(environment.baseUrl())) || host.equals(authority(environment.tokenUrl()));
    }

    /** The host in {@code address}, with a port that is not the scheme's own; empty if there is none. */
    private static String host(String address) {
        String url = address.contains("://") ? address : "https://" + address;
        return address.isEmpty() ? "" : WebAddress.read(url).filter(read -> read.getHost() != null)
            .map(RowHome::authority).orElse("");
    }

    private static String authority(URI url) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        boolean usualPort = url.getPort() < 0 || url.getPort() == ("http".equalsIgnoreCase(url.getScheme()) ? 80 : 443);
        return usualPort ? host : host + ":" + url.getPort();
    }
}

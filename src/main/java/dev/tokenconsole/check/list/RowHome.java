package dev.tokenconsole.check.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.net.verdict.FailureVerdict;

/**
 * Finds the environment of a row: the one that it names, else the usual one, else the only one at its address. An
 * address at the host of another known environment contradicts; without a name of its own, one at any other host does.
 * So does a base URL or a token URL that is not that of the environment: no secret goes to an endpoint other than the
 * one that is written beside it.
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
        List<RowAddress> addresses = new ArrayList<>();
        for (ListColumn column : RowAddress.COLUMNS) {
            Optional<RowAddress> address = RowAddress.of(row, column);
            if (address.isEmpty() && !row.text(column).isEmpty()) {
                return new Home.Unknown(ListEntries.said(row, column, Messages.text("check.list.no-address")));
            }
            address.ifPresent(addresses::add);
        }
        String name = row.text(ListColumn.ENVIRONMENT);
        if (name.isEmpty()) {
            return usual == null ? byAddress(row, addresses) : at(usual, row, addresses, false);
        }
        List<Environment> named = known.stream()
            .filter(each -> each.id().equalsIgnoreCase(name) || each.name().equalsIgnoreCase(name)).toList();
        return named.size() == 1 ? at(named.getFirst(), row, addresses, true)
            : new Home.Unknown(ListEntries.said(row, ListColumn.ENVIRONMENT,
                Messages.text(named.isEmpty() ? "check.list.no-such" : "check.list.ambiguous")));
    }

    /** Production is used where a row names it, and never because of an address alone. */
    private Home byAddress(ListRow row, List<RowAddress> addresses) {
        List<Environment> there = known.stream()
            .filter(each -> addresses.stream().allMatch(address -> address.isAtHostOf(each))).toList();
        return !addresses.isEmpty() && there.size() == 1 && there.getFirst().kind() != EnvironmentKind.PRODUCTION
            ? at(there.getFirst(), row, addresses, false)
            : new Home.Unknown(Messages.text("check.list.no-home", row.number()));
    }

    private Home at(Environment environment, ListRow row, List<RowAddress> addresses, boolean named) {
        for (RowAddress address : addresses) {
            Optional<Environment> other = other(environment, address);
            if (other.isPresent()) {
                return new Home.Elsewhere(environment, elsewhere(row, address.host(), environment, other.get()));
            }
            if (!address.isAtHostOf(environment) && !named) {
                return new Home.Unknown(
                    Messages.text("check.list.other-host", row.number(), address.host(), environment.name()));
            }
            if (!address.fits(environment)) {
                return new Home.Unknown(Messages.text("check.list.other-address", row.number(), address.column().id(),
                    environment.name()));
            }
        }
        return new Home.In(environment);
    }

    /** The environment that {@code address} is of, if it is not of {@code environment}. */
    private Optional<Environment> other(Environment environment, RowAddress address) {
        return address.isExactly(environment) ? Optional.empty()
            : known.stream().filter(address::isExactly).findFirst().or(() -> address.isAtHostOf(environment)
                ? Optional.empty() : known.stream().filter(address::isAtHostOf).findFirst());
    }

    private static CheckResult elsewhere(ListRow row, String host, Environment environment, Environment other) {
        return new CheckResult.WrongEnvironment(new FailureVerdict("wrong-environment",
            Messages.text("check.elsewhere.title.row", other.name()),
            Messages.text("check.elsewhere.cause.row", row.number(), host, other.name(), environment.name()),
            Messages.text("check.elsewhere.next.row"), null, List.of(), FailureVerdict.Remedy.EDIT_PROFILE));
    }
}

package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.FieldName.Role;

/** The addresses of one group, and the choice of the one that credentials in it belong to. */
final class GroupAddresses {
    private final List<NamedAddress> all = new ArrayList<>();

    /** An address with the owner that its name has; without a server if the host cannot be read. */
    private record NamedAddress(String owner, String label, Role role, @Nullable URI url, @Nullable Doubt doubt) {
        boolean belongsTo(OwnedFields fields) {
            return owner.equals(fields.owner());
        }
    }

    /** Keeps the address that stands under {@code field}. */
    void add(FieldName known, String field, BaseUrl.Reading reading) {
        all.add(new NamedAddress(known.owner(), known.label(), known.role(), reading.url(),
            reading.doubt() == null ? null : new Doubt(reading.doubt(), field)));
    }

    /**
     * The address under the same owner. One under no owner, or for credentials under none, is theirs only where there
     * is nothing else that it could belong to and no name speaks of one of several environments.
     */
    @Nullable URI of(OwnedFields fields, boolean alone, List<Doubt> doubts) {
        List<NamedAddress> own = all.stream().filter(each -> each.belongsTo(fields)).toList();
        List<NamedAddress> others = all.stream().filter(each -> each.role() != Role.HOST)
            .filter(each -> each.owner().isEmpty() || fields.owner().isEmpty()).toList();
        if (own.isEmpty()) {
            boolean told = EnvironmentWord.isIn(fields.label())
                || others.stream().anyMatch(each -> EnvironmentWord.isIn(each.label()));
            List<NamedAddress> doubtful = all.stream()
                .filter(each -> each.doubt() != null && each.owner().isEmpty()).toList();
            List<NamedAddress> near = others.isEmpty() ? doubtful : others;
            if ((!alone || told || others.isEmpty()) && !hosts(near).isEmpty()) {
                doubts.add(new Doubt(Doubt.Kind.ADDRESS_UNDER_ANOTHER_NAME, hosts(near)));
                return null;
            }
            own = near;
        }
        // A host that cannot be read weighs more than one that is a variable.
        own.stream().map(NamedAddress::doubt).filter(Objects::nonNull)
            .min((a, b) -> a.kind().compareTo(b.kind())).ifPresent(doubts::add);
        List<String> hosts = hosts(own);
        if (hosts.size() > 1) {
            doubts.add(new Doubt(Doubt.Kind.ADDRESSES_DIFFER, hosts));
            return null;
        }
        return own.stream().filter(each -> each.url() != null).min((a, b) -> a.role().compareTo(b.role()))
            .map(NamedAddress::url).orElse(null);
    }

    private static List<String> hosts(List<NamedAddress> addresses) {
        Set<String> hosts = new LinkedHashSet<>();
        addresses.stream().map(NamedAddress::url).filter(Objects::nonNull).forEach(url -> hosts.add(BaseUrl.host(url)));
        return List.copyOf(hosts);
    }
}

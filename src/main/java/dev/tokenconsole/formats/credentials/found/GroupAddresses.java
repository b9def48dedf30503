package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.FieldName.Role;
import dev.tokenconsole.model.environment.TokenRecipe;

/** The addresses of one group, and the choice of the one that credentials in it belong to. */
final class GroupAddresses {
    /** The ends of paths that tokens are asked for at. */
    private static final Pattern TOKEN_PATH = Pattern.compile(".*/(?:token|authentication)/?");

    private final List<NamedAddress> all = new ArrayList<>();

    /** An address with the owner that its name has; without a server if the host cannot be read. */
    record NamedAddress(String owner, String label, Role role, @Nullable URI url, @Nullable Doubt doubt,
            SeenRequest.@Nullable Address seen) {
        boolean belongsTo(OwnedFields fields) {
            return owner.equals(fields.owner());
        }

        /** True by its name, or by its path. */
        boolean takesCredentials() {
            return role == Role.TOKEN_URL || (seen != null && TOKEN_PATH.matcher(seen.url().getRawPath()).matches());
        }
    }

    /** Keeps the address that stands under {@code field}. */
    void add(FieldName known, String field, BaseUrl.Reading reading) {
        all.add(new NamedAddress(known.owner(), known.label(), known.role(), reading.url(),
            reading.doubt() == null ? null : new Doubt(reading.doubt(), field), reading.seen()));
    }

    /**
     * The addresses under the same owner, of one server; none if it is not certain which. One under no owner, or for
     * credentials under none, is theirs only where there is nothing else that it could belong to and no name speaks of
     * one of several environments.
     */
    List<NamedAddress> of(OwnedFields fields, boolean alone, List<Doubt> doubts) {
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
                return List.of();
            }
            own = near;
        }
        // A host that cannot be read weighs more than one that is a variable.
        own.stream().map(NamedAddress::doubt).filter(Objects::nonNull)
            .min((a, b) -> a.kind().compareTo(b.kind())).ifPresent(doubts::add);
        List<String> hosts = hosts(own);
        if (hosts.size() > 1) {
            doubts.add(new Doubt(Doubt.Kind.ADDRESSES_DIFFER, hosts));
            return List.of();
        }
        return own.stream().filter(each -> each.url() != null)
            .sorted((a, b) -> a.role().compareTo(b.role())).toList();
    }

    /** The server of {@code chosen}; null if they are none. */
    static @Nullable URI server(List<NamedAddress> chosen) {
        return chosen.isEmpty() ? null : chosen.getFirst().url();
    }

    /** The request, as far as {@code chosen} tell it, beside what else is known of it. */
    static SeenRequest seen(List<NamedAddress> chosen, boolean basic, TokenRecipe.@Nullable Body body,
            Map<String, String> parameters, boolean more) {
        Map<Boolean, List<SeenRequest.Address>> byUse = chosen.stream().filter(each -> each.seen() != null)
            .collect(Collectors.partitioningBy(NamedAddress::takesCredentials,
                Collectors.mapping(NamedAddress::seen, Collectors.toList())));
        List<SeenRequest.Address> tokenUrls = Objects.requireNonNull(byUse.get(true));
        List<SeenRequest.Address> servers = Objects.requireNonNull(byUse.get(false));
        return new SeenRequest(tokenUrls.isEmpty() ? null : tokenUrls.getFirst(),
            servers.isEmpty() ? null : servers.getFirst(),
            tokenUrls.stream().map(SeenRequest.Address::url).distinct().count() > 1, basic, body, parameters, more);
    }

    private static List<String> hosts(List<NamedAddress> addresses) {
        Set<String> hosts = new LinkedHashSet<>();
        addresses.stream().map(NamedAddress::url).filter(Objects::nonNull).forEach(url -> hosts.add(BaseUrl.host(url)));
        return List.copyOf(hosts);
    }
}

package dev.tokenconsole.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.vault.Vault;

/**
 * The profiles of a vault that are checked.
 *
 * @param profiles references to profiles
 * @param environments references to environments, all of whose profiles are meant
 * @param all true for all profiles
 * @param failed true for those of them that did not end valid the last time
 */
record VaultSelection(List<String> profiles, List<String> environments, boolean all, boolean failed) {

    /** True if it names anything. */
    boolean isGiven() {
        return all || failed || !profiles.isEmpty() || !environments.isEmpty();
    }

    /** The entries, in the order of the vault, with copies of the secrets, but for {@code recent} results. */
    Selected in(Vault vault, RecentResults recent, ShownClientId shown) throws CommandFailure {
        NameResolver names = new NameResolver(vault.contents());
        Set<UUID> picked = new LinkedHashSet<>();
        for (String profile : profiles) {
            picked.add(names.profile(profile).id());
        }
        Set<String> within = new LinkedHashSet<>();
        for (String environment : environments) {
            within.add(names.environment(environment).id());
        }
        boolean unlimited = all || (profiles.isEmpty() && environments.isEmpty());
        List<Profile> chosen = vault.contents().profiles().stream()
            .filter(each -> unlimited || picked.contains(each.id()) || within.contains(each.environmentId())).toList();
        if (chosen.isEmpty()) {
            // A job that checks nothing would pass for ever.
            throw CommandFailure.usage(unlimited ? Messages.text("cli.check.nothing.vault")
                : Messages.text("cli.check.nothing.environments", vault.contents().environments().stream()
                    .filter(each -> within.contains(each.id())).map(each -> DisplayText.escape(each.name()))
                    .collect(Collectors.joining(", "))));
        }
        List<CheckEntry> entries = new ArrayList<>();
        for (Profile profile : chosen.stream().filter(each -> !failed || recent.hasFailed(each)).toList()) {
            Environment environment = names.environmentOf(profile);
            entries.add(entry(profile, environment, entries.size() + 1,
                recent.of(profile, environment, vault), shown));
        }
        return new Selected(entries, vault.contents().environments(), vault.digest());
    }

    private static CheckEntry entry(Profile profile, Environment environment, int number,
            Optional<CheckResult> known, ShownClientId shown) {
        CheckRow row = new CheckRow(number, profile.id(), profile.name(), environment.id(), environment.name(),
            shown.of(profile.clientId()));
        return known.map(result -> CheckEntry.known(row, result))
            .orElseGet(() -> CheckEntry.of(row, environment, profile.clientId(), profile.secret().copy()));
    }
}

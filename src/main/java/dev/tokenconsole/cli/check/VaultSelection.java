package dev.tokenconsole.cli.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.check.record.LastChecks.Last;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.vault.Vault;

/**
 * The profiles of a vault that are checked.
 *
 * @param profiles references to profiles
 * @param environments references to environments, all of whose profiles are meant
 * @param all true for all profiles
 * @param failed true for those of them that did not end valid the last time
 * @param maxAge leaves out what was found valid within that time; absent for nothing
 */
record VaultSelection(List<String> profiles, List<String> environments, boolean all, boolean failed,
        @Nullable Duration maxAge) {

    /** True if it names anything. */
    boolean isGiven() {
        return all || failed || !profiles.isEmpty() || !environments.isEmpty();
    }

    /** The entries, in the order of the vault, with copies of the secrets; {@code last} are the earlier results. */
    Selected in(Vault vault, Map<UUID, Last> last, Instant now, ShownClientId shown) throws CommandFailure {
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
        List<CheckEntry> entries = new ArrayList<>();
        for (Profile profile : vault.contents().profiles().stream()
                .filter(each -> unlimited || picked.contains(each.id()) || within.contains(each.environmentId()))
                .filter(each -> !failed || hasFailed(last.get(each.id()))).collect(Collectors.toList())) {
            entries.add(entry(profile, names.environmentOf(profile), entries.size() + 1,
                recent(vault, last.get(profile.id()), now), shown));
        }
        return new Selected(entries, vault.contents().environments(), vault.generation());
    }

    private static boolean hasFailed(@Nullable Last last) {
        return last != null && last.standing() != Standing.VALID;
    }

    /** In another generation of the vault the profile may have another secret: then it is asked again. */
    private Optional<CheckResult> recent(Vault vault, @Nullable Last last, Instant now) {
        if (maxAge == null || last == null || last.standing() != Standing.VALID
                || last.generation() != vault.generation()) {
            return Optional.empty();
        }
        Duration age = Duration.between(last.at(), now);
        return age.isNegative() || age.compareTo(maxAge) > 0 ? Optional.empty()
            : Optional.of(new CheckResult.NotChecked(CheckResult.NotChecked.Reason.RECENT,
                Messages.text("cli.check.recent", TimeWords.distance(last.at(), now))));
    }

    private static CheckEntry entry(Profile profile, Environment environment, int number,
            Optional<CheckResult> known, ShownClientId shown) {
        CheckRow row = new CheckRow(number, profile.id(), profile.name(), environment.id(), environment.name(),
            shown.of(profile.clientId()));
        return known.map(result -> CheckEntry.known(row, result))
            .orElseGet(() -> CheckEntry.of(row, environment, profile.clientId(), profile.secret().copy()));
    }
}

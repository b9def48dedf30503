package dev.tokenconsole.cli.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.record.LastChecks.Last;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.vault.Vault;

/**
 * The results of earlier runs, and those of them that stand for a request of this run: no more is taken from them than
 * this run would find out.
 *
 * @param maxAge the age up to which a result is good; absent if none is
 * @param findingsFail true if a token with findings is a failure of this run
 * @param tested the environments whose tokens are verified in this run, or their API called with them: no earlier
 *     result stands for that
 */
record RecentResults(Map<UUID, Last> last, Instant now, @Nullable Duration maxAge, boolean findingsFail,
        Predicate<Environment> tested) {

    /** True for a profile that did not end valid the last time. */
    boolean hasFailed(Profile profile) {
        Last earlier = last.get(profile.id());
        return earlier != null && earlier.standing() != Standing.VALID;
    }

    /**
     * The result of {@code profile} of {@code environment} in the file of {@code vault}, if it need not be
     * asked: in another version, or another copy, it may have another secret.
     */
    Optional<CheckResult> of(Profile profile, Environment environment, Vault vault) {
        Last earlier = last.get(profile.id());
        if (maxAge == null || earlier == null || earlier.standing() != Standing.VALID
                || !earlier.vault().equals(vault.digest()) || (findingsFail && earlier.findings())
                || tested.test(environment)) {
            return Optional.empty();
        }
        Duration age = Duration.between(earlier.at(), now);
        return age.isNegative() || age.compareTo(maxAge) > 0 ? Optional.empty()
            : Optional.of(new CheckResult.NotChecked(CheckResult.NotChecked.Reason.RECENT,
                Messages.text("cli.check.recent", TimeWords.distance(earlier.at(), now))));
    }
}

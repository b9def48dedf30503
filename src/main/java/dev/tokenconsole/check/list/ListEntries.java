package dev.tokenconsole.check.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.model.secret.Secret;

/** Makes the entries of a check from the rows of a list. No secret goes to an environment that its row contradicts. */
public final class ListEntries {
    private final RowHome homes;
    private final ShownClientId shown;

    /**
     * Environments are those of {@code known}.
     *
     * @param usual for rows that name none; absent if each has to
     */
    public ListEntries(List<Environment> known, @Nullable Environment usual, ShownClientId shown) {
        this.homes = new RowHome(known, usual);
        this.shown = shown;
    }

    /** One entry for each row of {@code list}, which loses its secrets to them. The caller closes both. */
    public List<CheckEntry> of(CredentialList list) {
        List<CheckEntry> entries = new ArrayList<>();
        list.rows().forEach(row -> entries.add(entry(row, entries.size() + 1)));
        return entries;
    }

    private CheckEntry entry(ListRow row, int number) {
        if (!row.fault().isEmpty()) {
            return CheckEntry.known(named(row, number, null), incomplete(row.fault()));
        }
        return switch (homes.of(row)) {
            case RowHome.Home.In(Environment environment) -> in(environment, row, number);
            case RowHome.Home.Elsewhere(Environment environment, CheckResult result) ->
                CheckEntry.known(named(row, number, environment), result);
            case RowHome.Home.Unknown(String why) -> CheckEntry.known(named(row, number, null), incomplete(why));
        };
    }

    private CheckEntry in(Environment environment, ListRow row, int number) {
        CheckRow named = named(row, number, environment);
        String fault = fault(row);
        String scope = row.text(ListColumn.SCOPE);
        if (fault.isEmpty() && !scope.isEmpty() && !environment.recipe().scoped()) {
            fault = Messages.text("check.list.no-scope", row.number(), environment.name());
        }
        Secret secret = fault.isEmpty() ? row.takeSecret() : null;
        return secret == null ? CheckEntry.known(named, incomplete(fault))
            : CheckEntry.of(named, scoped(environment, scope), row.text(ListColumn.CLIENT_ID), secret);
    }

    private static Environment scoped(Environment environment, String scope) {
        return scope.isEmpty() ? environment
            : environment.with(environment.options().withScope(String.join(" ", scope.split("\\s+"))));
    }

    /** The first rule for credentials that the row breaks, in one sentence; empty if none. */
    private static String fault(ListRow row) {
        Secret own = row.secret();
        if (row.text(ListColumn.CLIENT_ID).isEmpty()) {
            return said(row, ListColumn.CLIENT_ID, Messages.text("check.list.no-client-id"));
        }
        if (own == null) {
            return said(row, ListColumn.CLIENT_SECRET, Messages.text("check.list.no-secret"));
        }
        try (Secret secret = own.copy();
                Profile profile =
                    new Profile(UUID.randomUUID(), "-", "-", row.text(ListColumn.CLIENT_ID), secret, "")) {
            Map<ProfileRules.Field, String> problems = ProfileRules.problems(profile, List.of());
            return problems.containsKey(ProfileRules.Field.CLIENT_ID)
                ? said(row, ListColumn.CLIENT_ID, problems.get(ProfileRules.Field.CLIENT_ID))
                : problems.containsKey(ProfileRules.Field.SECRET)
                ? said(row, ListColumn.CLIENT_SECRET, problems.get(ProfileRules.Field.SECRET)) : "";
        }
    }

    /** {@code words} with the row and the column in front. */
    static String said(ListRow row, ListColumn column, @Nullable String words) {
        return Messages.text("check.list.at", row.number(), column.id(), Optional.ofNullable(words).orElse(""));
    }

    private CheckRow named(ListRow row, int number, @Nullable Environment environment) {
        return new CheckRow(number, null, row.name(), environment == null ? "" : environment.id(),
            environment == null ? "" : environment.name(), shown.of(row.text(ListColumn.CLIENT_ID)));
    }

    private static CheckResult incomplete(String why) {
        return new CheckResult.NotChecked(CheckResult.NotChecked.Reason.INCOMPLETE, why);
    }
}

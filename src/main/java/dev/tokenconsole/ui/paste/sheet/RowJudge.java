package dev.tokenconsole.ui.paste.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.filing.Home;
import dev.tokenconsole.formats.credentials.filing.StoredClients;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.name.NameRules;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.paste.sheet.RowState.Mark;

/**
 * Decides about the rows of a sheet, in their order, against what a vault holds. Sure or silent: a row is ticked only
 * if its own address names one environment that is not production, and nothing else is doubtful.
 */
final class RowJudge {
    private final StoredClients stored;
    private final FreeNames names;
    private final Set<UUID> replaced = new HashSet<>();
    private final Map<Client, List<PasteRow>> rows = new HashMap<>();

    private record Client(String environment, String id) {}

    private RowJudge(Collection<Profile> profiles) {
        this.stored = new StoredClients(profiles);
        this.names = new FreeNames(profiles);
    }

    /** Decides about {@code all}, as if they were added to {@code profiles} in {@code known}. */
    static void judge(List<PasteRow> all, Collection<Environment> known, Collection<Profile> profiles) {
        RowJudge judge = new RowJudge(profiles);
        for (PasteRow row : all) {
            row.settle(known);
            Environment there = row.environment();
            if (there != null) {
                judge.same(row, there).add(row);
            }
        }
        all.forEach(row -> row.show(judge.state(row)));
    }

    /** The stored profile that {@code row} replaces the secret of. */
    static Optional<Profile> replaces(PasteRow row, Environment there, Collection<Profile> profiles) {
        return row.twin() == PasteRow.Twin.REPLACE
            ? new StoredClients(profiles).of(there.id(), row.found()).stream().findFirst() : Optional.empty();
    }

    private List<PasteRow> same(PasteRow row, Environment there) {
        return rows.computeIfAbsent(new Client(there.id(), row.found().clientId()), _ -> new ArrayList<>());
    }

    private RowState state(PasteRow row) {
        if (!row.faults().isEmpty()) {
            return new RowState(row.wantedName(), row.environment(), row.home(), Mark.FAULT, "", row.faults(), null,
                false, false);
        }
        Environment there = row.environment();
        return there == null ? homeless(row) : at(row, there);
    }

    private static RowState homeless(PasteRow row) {
        String place = switch (row.home()) {
            case Home.Unknown _ -> Messages.text("ui.paste.home.unknown");
            case Home.Several _ -> Messages.text("ui.paste.home.several");
            case Home.Unencrypted(String _, Environment there) ->
                Messages.text("ui.paste.home.unencrypted", there.name());
            case Home.Unsaid _ -> Messages.text("ui.paste.home.unsaid");
            case Home.Sole _, Home.Production _ -> throw new IllegalStateException("It has a home.");
        };
        List<String> notes = row.found().doubts().stream().map(Doubt::words).toList();
        return new RowState(row.wantedName(), null, row.home(), Mark.DOUBT, place, notes, null, false, false);
    }

    private RowState at(PasteRow row, Environment there) {
        FoundCredential found = row.found();
        Optional<Profile> same = stored.same(there.id(), found);
        if (same.isPresent()) {
            return new RowState(row.wantedName(), there, row.home(), Mark.STORED,
                Messages.text("ui.paste.stored", same.get().name()), List.of(), null, false, false);
        }
        List<PasteRow> others = same(row, there);
        PasteRow first = others.stream().filter(each -> each.found().secret().equals(found.secret())).findFirst()
            .orElse(row);
        if (first != row) {
            return new RowState(row.wantedName(), there, row.home(), Mark.STORED,
                Messages.text("ui.paste.twice"), List.of(), null, false, false);
        }
        List<String> notes = doubts(row, there);
        if (others.stream().anyMatch(each -> !each.found().secret().equals(found.secret()))) {
            notes.add(Messages.text("ui.paste.twice.other"));
        }
        boolean production = there.kind() == EnvironmentKind.PRODUCTION;
        boolean certain = notes.isEmpty() && !production;
        if (found.usesBasic() && there.recipe().authentication() != TokenRecipe.Authentication.BASIC) {
            notes.add(Messages.text("ui.editor.paste.basic"));
        }
        return named(row, there, notes, certain);
    }

    private static List<String> doubts(PasteRow row, Environment there) {
        FoundCredential found = row.found();
        List<Doubt> doubts = new ArrayList<>(row.isChosen() ? found.doubtsIn(there) : found.doubts());
        if (doubts.stream().noneMatch(doubt -> doubt.kind() == Doubt.Kind.OTHER_ENVIRONMENT)) {
            found.contradiction(there, row.file()).ifPresent(doubts::add);
        }
        List<String> notes = new ArrayList<>();
        if (found.address().isPresent() && !found.livesIn(there)) {
            notes.add(Messages.text("ui.paste.other-host", there.name()));
        }
        doubts.forEach(doubt -> notes.add(doubt.words()));
        return notes;
    }

    private RowState named(PasteRow row, Environment there, List<String> notes, boolean certain) {
        Mark mark = there.kind() == EnvironmentKind.PRODUCTION ? Mark.PRODUCTION
            : notes.isEmpty() ? Mark.NONE : Mark.DOUBT;
        Optional<Profile> twin = stored.of(there.id(), row.found()).stream().findFirst();
        if (twin.isPresent() && row.twin() != PasteRow.Twin.ANOTHER) {
            return replacing(row, there, notes, twin.get(), mark, certain);
        }
        String problem = NameRules.problem(row.wantedName());
        if (problem != null) {
            notes.add(problem);
            return new RowState(row.wantedName(), there, row.home(), Mark.FAULT, "", notes, nameOf(twin), false,
                false);
        }
        String name = names.take(there.id(), row.wantedName());
        if (!name.equals(row.wantedName())) {
            notes.add(Messages.text("ui.paste.numbered"));
        }
        return new RowState(name, there, row.home(), mark, place(mark), notes, nameOf(twin), true, certain);
    }

    private RowState replacing(PasteRow row, Environment there, List<String> notes, Profile twin, Mark mark,
            boolean certain) {
        boolean decided = row.twin() == PasteRow.Twin.REPLACE;
        boolean free = !decided || replaced.add(twin.id());
        notes.add(Messages.text(!free ? "ui.paste.twin.twice" : decided ? "ui.paste.twin.replaces" : "ui.paste.twin",
            twin.name()));
        return new RowState(decided ? twin.name() : row.wantedName(), there, row.home(),
            mark == Mark.NONE ? Mark.DOUBT : mark, decided && free ? place(mark) : "", notes, twin.name(),
            decided && free, certain && decided && free);
    }

    private static String place(Mark mark) {
        return mark == Mark.PRODUCTION ? Messages.text("ui.paste.production") : "";
    }

    private static @Nullable String nameOf(Optional<Profile> twin) {
        return twin.map(Profile::name).orElse(null);
    }
}

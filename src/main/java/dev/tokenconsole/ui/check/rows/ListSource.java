package dev.tokenconsole.ui.check.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.session.Workspace;

/** A list that is not stored. Owns its secrets, so that its rows can be asked for again. */
public final class ListSource implements CheckSource {
    private final String words;
    private final Workspace workspace;
    private final @Nullable Path file;
    private final List<CheckLine> lines = new ArrayList<>();
    private final List<Environment> read;
    private final Map<CheckLine, CheckEntry> owned = new HashMap<>();

    /** Takes {@code entries} over, which were read from {@code file} and filed by the environments {@code known}. */
    public ListSource(Workspace workspace, String words, Path file, List<Environment> known,
            List<CheckEntry> entries) {
        this.workspace = workspace;
        this.words = words;
        this.file = file;
        this.read = List.copyOf(known);
        for (CheckEntry entry : entries) {
            Environment environment = entry.credentials().map(CheckEntry.Credentials::environment)
                .orElseGet(() -> named(known, entry.row().environmentId()));
            CheckLine line = new CheckLine(entry.row(), environment,
                entry.result().map(result -> CheckedRow.unasked(entry.row(), result)).orElse(null));
            lines.add(line);
            owned.put(line, entry);
        }
    }

    /** Results of a list whose secrets are gone. */
    public ListSource(Workspace workspace, String words, List<CheckedRow> rows) {
        List<Environment> known = workspace.environments();
        this.workspace = workspace;
        this.words = words;
        this.file = null;
        this.read = List.copyOf(known);
        rows.forEach(row -> lines.add(new CheckLine(row.row(), named(known, row.row().environmentId()), row)));
    }

    private static @Nullable Environment named(List<Environment> known, String id) {
        return known.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** The file, while its secrets are here. */
    public Optional<Path> file() {
        return owned.isEmpty() ? Optional.empty() : Optional.ofNullable(file);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public List<CheckLine> lines() {
        return lines;
    }

    @Override
    public Optional<CheckEntry> entry(CheckLine line) {
        CheckEntry entry = owned.get(line);
        return entry == null ? Optional.empty() : Optional.of(entry.credentials().map(own ->
            isAsRead(entry.row().environmentId())
                ? CheckEntry.of(entry.row(), own.environment(), own.clientId(), own.secret().copy())
                : CheckEntry.known(entry.row(), new CheckResult.NotChecked(CheckResult.NotChecked.Reason.INCOMPLETE,
                    Messages.text("ui.check.list.changed", entry.row().environment())))).orElse(entry));
    }

    /** False once the environment is another one, such as production: the rows were filed by what it was. */
    private boolean isAsRead(String id) {
        return Objects.equals(named(read, id), named(workspace.environments(), id));
    }

    @Override
    public Optional<UUID> profile(CheckLine line) {
        CheckEntry entry = owned.get(line);
        return Optional.ofNullable(entry).flatMap(CheckEntry::credentials).flatMap(own ->
            workspace.profilesOf(own.environment().id()).stream()
                .filter(profile -> profile.clientId().equals(own.clientId())).map(Profile::id).findFirst());
    }

    @Override
    public void close() {
        owned.values().forEach(CheckEntry::close);
        owned.clear();
    }
}

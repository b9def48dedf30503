package dev.tokenconsole.ui.check;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.check.rows.CheckChip;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.command.Subject;

/** The commands that lead to a check, and those of the check itself. */
public final class CheckCommands {
    private final CheckViewModel model;
    private final Choices choices;
    private final Consumer<Runnable> show;

    /**
     * The profiles that a command may be about, read each time.
     *
     * @param selected those that are selected in the list
     * @param listed those that filter and chips of the list show
     * @param environment that of the heading that the keys are at, or of the chosen profile
     * @param list the list that is not stored, as the user chooses it
     */
    public record Choices(Supplier<List<UUID>> selected, Supplier<List<UUID>> listed,
            Supplier<Optional<Environment>> environment, Supplier<Optional<Path>> list) {}

    /** {@code show} shows the view once an open editor was left, and then runs what it is given. */
    public CheckCommands(CheckViewModel model, Choices choices, Consumer<Runnable> show) {
        this.model = model;
        this.choices = choices;
        this.show = show;
    }

    /** The commands about profiles. */
    public List<Command> ofProfiles() {
        return List.of(
            Command.of("check", Subject.PROFILE, () -> check(choices.selected().get()))
                .when(() -> !choices.selected().get().isEmpty()).when(this::isFree),
            Command.of("check-environment", Subject.PROFILE, this::checkEnvironment)
                .when(() -> choices.environment().get().isPresent()).when(this::isFree),
            Command.of("check-listed", Subject.PROFILE, () -> check(choices.listed().get()))
                .when(() -> !choices.listed().get().isEmpty()).when(this::isFree));
    }

    /** The commands that need no profile; {@code isShown} is true while the view is. */
    public List<Command> ofView(BooleanSupplier isShown) {
        return List.of(
            Command.of("check-all", Subject.WINDOW, this::checkAll).when(this::isFree),
            Command.of("check-open", Subject.WINDOW, this::open).when(this::isFree),
            Command.of("check-run", Subject.WINDOW, model::run).on(Shortcut.RUN_CHECK)
                .when(() -> !model.lines().lines().isEmpty()).when(this::isFree).when(isShown),
            Command.of("check-failed", Subject.WINDOW, this::again)
                .when(() -> model.lines().counts().get().again() > 0).when(this::isFree));
    }

    private boolean isFree() {
        return !model.running().get();
    }

    private void check(Collection<UUID> profiles) {
        run(() -> model.choose(profiles));
    }

    private void checkEnvironment() {
        choices.environment().get().ifPresent(environment -> run(() -> model.choose(environment)));
    }

    private void checkAll() {
        run(model::chooseAll);
    }

    private void run(Runnable choice) {
        show.accept(() -> {
            choice.run();
            model.run();
        });
    }

    private void again() {
        show.accept(model::runFailed);
    }

    private void open() {
        choices.list().get().ifPresent(file -> show.accept(() -> model.open(file, null)));
    }

    /** True if {@link #cancel()} has an effect. */
    public boolean canCancel() {
        return model.running().get() || model.lines().chip().get() != CheckChip.ALL
            || !model.lines().filter().get().isEmpty();
    }

    /** Stops the run; without one, shows all rows again. */
    public void cancel() {
        if (model.running().get()) {
            model.stop();
        } else {
            model.lines().clearFilter();
        }
    }
}

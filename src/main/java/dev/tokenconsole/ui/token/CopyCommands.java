package dev.tokenconsole.ui.token;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.token.model.CopyFormat;
import dev.tokenconsole.ui.token.model.HeaderCopy;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The copies of the chosen profile as commands: keys, palette, menus and the arrow of the button show the same. */
public final class CopyCommands {
    private final TokenViewModel model;
    private final HeaderCopy copies;

    /** {@code model} follows the chosen profile. */
    public CopyCommands(TokenViewModel model) {
        this.model = model;
        this.copies = model.headerCopy();
    }

    /** Those about the profile. */
    public List<Command> ofProfile() {
        return List.of(
            Command.of("copy-header", Subject.PROFILE, model::copyHeader).on(Shortcut.COPY_HEADER).called(this::verb)
                .on(this::target),
            Command.choosing("copy-as", Subject.PROFILE, this::formats).on(this::target),
            clientId(),
            Command.of("copy-secret", Subject.PROFILE, () -> withChosen(copies::copySecret))
                .when(() -> chosen() != null).on(this::target));
    }

    /** That about the token that is shown. */
    public Command ofToken() {
        return Command.choosing("copy-token-as", Subject.TOKEN, this::formats)
            .when(() -> model.hasToken().getValue()).on(this::target);
    }

    /** The client id. */
    Command clientId() {
        return Command.of("copy-client-id", Subject.PROFILE, () -> withChosen(copies::copyClientId))
            .when(() -> chosen() != null).on(this::target);
    }

    /** The formats of the chosen profile, and then the same without secrets; none while no profile is chosen. */
    List<Command> formats() {
        Profile chosen = chosen();
        if (chosen == null) {
            return List.of();
        }
        UUID id = chosen.id();
        return Stream.concat(
            Stream.of(CopyFormat.values()).map(format -> Command.choice("copy-as-" + format.id(),
                Messages.text(format.itemKey()), Subject.PROFILE, () -> copies.copy(id, format))),
            Stream.of(Command.choosing("copy-redacted", Subject.PROFILE, () -> redacted(id)).on(this::target)))
            .toList();
    }

    private List<Command> redacted(UUID id) {
        return Stream.of(CopyFormat.values()).map(format -> Command.choice("copy-redacted-" + format.id(),
            Messages.text(format.itemKey()), Subject.PROFILE, () -> copies.copyRedacted(id, format))).toList();
    }

    /** The name of the verb, which says the format where that is another than the header. */
    String verb() {
        Profile chosen = chosen();
        return (chosen == null ? CopyFormat.HEADER : copies.formatOf(chosen.id())).verb();
    }

    /** The chosen profile and its environment, by name; empty for none. */
    public String target() {
        Profile chosen = chosen();
        return chosen == null ? "" : Messages.text("ui.palette.profile", DisplayText.escape(chosen.name()),
            DisplayText.escape(model.workspace().environmentOf(chosen).name()));
    }

    private void withChosen(Consumer<UUID> copy) {
        Profile chosen = chosen();
        if (chosen != null) {
            copy.accept(chosen.id());
        }
    }

    private @Nullable Profile chosen() {
        return model.profile().getValue();
    }
}

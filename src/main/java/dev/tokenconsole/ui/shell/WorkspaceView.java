package dev.tokenconsole.ui.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.report.CheckReportFormats;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.check.CheckCommands;
import dev.tokenconsole.ui.check.CheckView;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.CommandMenu;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.compare.CompareView;
import dev.tokenconsole.ui.compare.CompareViewModel;
import dev.tokenconsole.ui.control.Announcer;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.QuestionBar;
import dev.tokenconsole.ui.environments.EnvironmentsPane;
import dev.tokenconsole.ui.help.HelpView;
import dev.tokenconsole.ui.inspect.InspectView;
import dev.tokenconsole.ui.inspect.InspectViewModel;
import dev.tokenconsole.ui.notice.OutsideNotices;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.profiles.change.MoveQuestionBar;
import dev.tokenconsole.ui.profiles.change.Notice;
import dev.tokenconsole.ui.profiles.change.NoticeBar;
import dev.tokenconsole.ui.profiles.list.ListDivider;
import dev.tokenconsole.ui.paste.PasteTaker;
import dev.tokenconsole.ui.paste.Pastes;
import dev.tokenconsole.ui.paste.sheet.DropTarget;
import dev.tokenconsole.ui.paste.sheet.PasteDesk;
import dev.tokenconsole.ui.profiles.list.ProfileListView;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.settings.CopyChoice;
import dev.tokenconsole.ui.settings.SettingsSection;
import dev.tokenconsole.ui.settings.SettingsView;
import dev.tokenconsole.ui.settings.VaultSettingsViewModel;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.token.CopyPlace;
import dev.tokenconsole.ui.token.TokenAnnouncements;
import dev.tokenconsole.ui.token.TokenView;
import dev.tokenconsole.ui.token.model.CopyFormat;

/** An open vault: the rail, the profiles, and beside them the token, the editor or another view. */
final class WorkspaceView extends HBox implements PasteTaker {
    private final WorkspaceViewModel model;
    private final ProfileListView list;
    private final Navigation navigation;
    private final EditorHost editors;
    private final TokenView token;
    private final WorkspaceCommands commands;
    private final VBox side = new VBox();
    private final FxTasks tasks;
    private final PasteDesk desk;
    private final InspectViewModel inspected;
    private final Announcer announcer = new Announcer();
    private final VBox empty;
    private final VBox noMatch;
    private final CheckCommands checks;
    private @Nullable CheckView check;

    WorkspaceView(Screen.Open screen, Services services, WorkspaceCommands.WindowActions window) {
        model = screen.model();
        tasks = services.tasks();
        setId("workspace");
        StackPane content = new StackPane();
        content.getStyleClass().add("content");
        list = new ProfileListView(model.profiles(), this::select,
            new ProfileListView.Additions(this::add, this::importFiles), model.token()::copyHeader,
            services.clock()::nanos);
        navigation = new Navigation(model, list, content);
        editors = new EditorHost(model, services, navigation, this::desk, announcer::announce);
        inspected = new InspectViewModel(
            services.tasks(), model.ticker(), model.copies(), model.workspace().environments(),
            services.signatures().get());
        inspected.onCompare(pasted -> compare(both -> both.begin(pasted)));
        desk = new PasteDesk(this, model.workspace(), services.tasks(), editors, this::inspect,
            announcer::announce);
        token = new TokenView(model.token(), model.claims(), model.privacy(), editors::edit,
            (environment, section) -> editors.editEnvironment(environment.id(), section));
        checks = new CheckCommands(model.check(), new CheckCommands.Choices(
            () -> model.profiles().selected().stream().map(Profile::id).toList(),
            () -> model.profiles().matches().map(Profile::id).toList(), this::environment, editors::chooseList),
            then -> model.editor().leave(() -> {
                navigation.show(View.CHECK);
                then.run();
            }));
        commands = new WorkspaceCommands(
            model, navigation, editors, token, () -> QuestionBar.standing(side), checks, window,
            Stream.concat(inspected.commands(model.claims()).stream(), Stream.of(compareToken())).toList());
        token.offerCommands(commands::all);
        token.claimsShare().bindBidirectional(model.claimsShare());
        empty = emptyState("no-profiles", Controls.label(Messages.text("ui.empty"), "muted"),
            unlessReadOnly(Controls.button("empty-add", "ui.profiles.add", editors::add, "accent")),
            unlessReadOnly(Controls.button("empty-import", "ui.command.import", editors::importFiles)));
        Label nothing = Controls.label("", "muted");
        PrivateWords.follow(nothing, model.profiles().emptyWords());
        noMatch = emptyState("no-match", nothing,
            Controls.button("show-all", "ui.profiles.show-all", navigation::clearFilter));
        Optional<VaultSettingsViewModel> settings = model.workspace().vault().map(vault -> new VaultSettingsViewModel(
            model.workspace(), vault, screen.kdf(), services.tasks(), services.clock()));
        SettingsView settingsView = addPages(services, settings);

        CopyPlace copies = new CopyPlace(model.token(), announcer);
        StackPane stage = new StackPane(content, copies.question(), new MoveQuestionBar(model.actions()));
        stage.setAlignment(Pos.BOTTOM_CENTER);
        side.getChildren().addAll(new VaultBanner(model.workspace(),
            () -> settings.map(VaultSettingsViewModel::isWeaker).orElse(false), () -> {
                settingsView.select(SettingsSection.VAULT);
                navigation.go(View.SETTINGS);
            }), stage);
        VBox.setVgrow(stage, Priority.ALWAYS);
        list.setMenu(() -> CommandMenu.of(List.of(Subject.PROFILE, Subject.LIST), commands.all()));
        list.setGroupMenu(() -> CommandMenu.of(List.of(Subject.PROFILE, Subject.LIST), commands.all().stream()
            .filter(command -> command.subject() == Subject.LIST || command.id().equals("check-environment"))
            .toList()));
        list.setListMenu(() -> CommandMenu.of(Subject.LIST, commands.all()));
        list.onDropped(commands::move);
        list.cover(new NoticeBar(model.actions()));
        model.actions().deletion().subscribe(this::announce);
        model.actions().notice().subscribe(this::announce);
        HBox.setHgrow(side, Priority.ALWAYS);
        Rail rail = new Rail(navigation::go, window.lock(), model.privacy());
        model.view().subscribe(rail::show);
        ListDivider divider = new ListDivider(model.profiles().memory().width(), list::textScale);
        divider.visibleProperty().bind(list.visibleProperty());
        divider.managedProperty().bind(list.managedProperty());
        HBox columns = new HBox(list, divider, side);
        // JavaFX measures it at the least width of its parts, where texts have far more lines than they are shown in.
        columns.setMinHeight(0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox right = new VBox(columns, copies);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(rail, right, announcer);
        new TokenAnnouncements(model.token(), announcer);
        OutsideNotices.follow(model.token(), this, services.notices(), () -> model.privacy().on().get());
        navigation.show(model.view().get());
        navigation.followCancelKey(commands::cancelsRequest);
        Pastes.watch(this);
        DropTarget.install(this, Optional.of(desk::read), desk::drop);
    }

    @Override
    public void take(String text, @Nullable Runnable plain) {
        desk.paste(text, plain == null ? () -> {} : plain);
    }

    /** Under a sheet a screen reader meets the sheet alone, and hears what is announced. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.CHILDREN && desk.isShown()
            ? FXCollections.observableArrayList(announcer, getChildren().getLast())
            : super.queryAccessibleAttribute(attribute, parameters);
    }

    private Command compareToken() {
        return Command.of("compare-token", Subject.TOKEN, () -> {
            UUID profile = model.token().profile().getValue().id();
            compare(both -> both.begin(profile));
        }).when(() -> model.token().hasToken().getValue());
    }

    private void compare(Consumer<CompareViewModel> begin) {
        model.editor().leave(() -> {
            CompareViewModel compared = new CompareViewModel(model.workspace(), tasks);
            CompareView view = new CompareView(compared, model.privacy(), model.copies()::copyPlain,
                () -> model.ticker().shown().get().now(), () -> navigation.go(View.INSPECT));
            begin.accept(compared);
            navigation.show(View.INSPECT, view);
            view.focusFirst();
        });
    }

    private void announce(@Nullable Notice notice) {
        if (notice != null && notice.kind() != Notice.Kind.UNDO_LEFT) {
            announcer.announce(notice.words());
        }
    }

    private void inspect(String token) {
        model.editor().leave(() -> {
            // A comparison that lacks a token takes it.
            if (!(navigation.shown() instanceof CompareView compared && compared.take(token))) {
                inspected.text().set(token);
                navigation.show(View.INSPECT);
            }
        });
    }

    /** Reads files with credentials. */
    void read(List<Path> files) {
        desk.read(files);
    }

    private PasteDesk desk() {
        return desk;
    }

    /** Puts the focus where the next key is useful. */
    void focusFirst() {
        if (model.profiles().isEmpty()) {
            editors.add();
        } else {
            list.focusList();
        }
    }

    /** The commands of the open vault. */
    WorkspaceCommands commands() {
        return commands;
    }

    private SettingsView addPages(Services services, Optional<VaultSettingsViewModel> vaultSettings) {
        Workspace workspace = model.workspace();
        InspectView inspect = new InspectView(inspected, model.claims(), model.privacy(), services.files());
        SettingsView settings = new SettingsView(new SettingsView.Sources(vaultSettings, services.settings(),
            services.window(), new EnvironmentsPane(workspace, editors::editFromSettings),
            Arrays.stream(CopyFormat.values()).filter(CopyFormat::holdsToken).map(WorkspaceView::choice).toList(),
            workspace.place(), model.copies()::copyPlain));
        HelpView help = new HelpView(workspace.place(), workspace.isLasting(), commands.all());
        navigation.add(View.TOKENS, this::tokens, () -> {});
        navigation.add(View.CHECK, this::check, () -> check().focusFirst());
        navigation.add(View.INSPECT, () -> inspect, inspect::focusFirst);
        navigation.add(View.SETTINGS, () -> settings, settings::open);
        navigation.add(View.HELP, () -> help, help::requestFocus);
        return settings;
    }

    /** That of the heading that the keys are at, or of the chosen profile. */
    private Optional<Environment> environment() {
        return list.group().or(() -> Optional.ofNullable(model.profiles().chosen().get()).map(Profile::environmentId))
            .flatMap(model.workspace()::environment);
    }

    /** Made when it is first shown. */
    private CheckView check() {
        CheckView made = check;
        if (made == null) {
            made = new CheckView(model.check(), editors, CheckReportFormats.all(), model.copies(), model.privacy(),
                announcer::announce, () -> model.ticker().now().nanos());
            check = made;
        }
        return made;
    }

    private Node tokens() {
        return model.profiles().chosen().get() != null ? token : model.profiles().isEmpty() ? empty : noMatch;
    }

    private void select(Runnable change) {
        navigation.select(change);
    }

    private Node unlessReadOnly(Button button) {
        return Controls.disabledBecause(button, model.profiles().readOnly()
            .map(fixed -> fixed ? Messages.text("ui.read-only") : ""));
    }

    private void add() {
        editors.add();
    }

    private void importFiles() {
        editors.importFiles();
    }

    private static CopyChoice choice(CopyFormat format) {
        return new CopyChoice(format.id(), Messages.text(format.itemKey()));
    }

    private static VBox emptyState(String id, Node... parts) {
        VBox page = new VBox(parts);
        page.setId(id);
        page.getStyleClass().add("empty-state");
        return page;
    }
}

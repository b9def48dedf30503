package dev.tokenconsole.ui.token.exchange;

import java.util.Optional;

import javafx.collections.ObservableList;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.tokenconsole.ui.live.PastRequest;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.secret.SecretHistoryLine;
import dev.tokenconsole.ui.secret.SecretTwins;
import dev.tokenconsole.ui.secret.SecretTwinsStrip;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The tab of the history: the life of the secret, who else has it, and the requests since the unlock. */
public final class HistoryPane extends VBox {
    private final boolean hasTable;

    /** Without {@code requests} there is no table, which is slow to make. */
    public HistoryPane(TokenViewModel model, SecretTwins twins, ObservableList<PastRequest> requests,
            PrivacyMode privacy) {
        getStyleClass().add("history-pane");
        hasTable = !requests.isEmpty();
        getChildren().addAll(
            new SecretHistoryLine("secret-history", model.workspace(),
                () -> Optional.ofNullable(model.profile().getValue())),
            new SecretTwinsStrip("secret-twins", model.workspace(), twins,
                () -> Optional.ofNullable(model.environment().getValue())));
        if (hasTable) {
            HistoryView table = new HistoryView(requests, () -> model.ticker().shown().get().now(), privacy);
            VBox.setVgrow(table, Priority.ALWAYS);
            getChildren().add(table);
        }
    }

    /** True if it shows all of {@code requests}. */
    public boolean fits(ObservableList<PastRequest> requests) {
        return hasTable || requests.isEmpty();
    }
}

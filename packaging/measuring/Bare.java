import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;

/** The least window of JavaFX with AtlantaFX: one label. An argument is the milliseconds after which it ends. */
public final class Bare extends Application {
    /** Made by JavaFX. */
    public Bare() {}

    public static void main(String[] args) {
        launch(Bare.class, args);
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setTitle("Bare window");
        stage.setScene(new Scene(new StackPane(new Label("Hello")), 1000, 700));
        stage.show();
        if (!getParameters().getRaw().isEmpty()) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    Thread.sleep(Long.parseLong(getParameters().getRaw().getFirst()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                javafx.application.Platform.exit();
            });
        }
    }
}

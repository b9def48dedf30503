package dev.tokenconsole.ui.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.reading.SelectableText;

/** The text of a token, a colour for each part, and the sizes of the parts. */
public final class TokenParts extends VBox {
    private static final List<String> STYLES =
        List.of("token-header-part", "token-payload-part", "token-signature-part");

    /** Of an encrypted token. A text with more dots is no token in parts. */
    private static final int MOST_PARTS = 5;

    private final SelectableText text = SelectableText.ofCharacters();

    /** {@code copy} copies a selection in {@code token}. */
    public TokenParts(String token, DecodeResult decoded, Consumer<String> copy, PrivacyMode privacy) {
        getStyleClass().add("token-parts");
        text.takeFocus("raw-token", Messages.text("ui.token.raw.name"));
        // A masked selection stands for the whole.
        text.onCopy(selected -> copy.accept(privacy.on().get() ? token : selected));
        List<SelectableText.Part> parts = decoded instanceof DecodeResult.Jwt ? parts(token)
            : List.of(new SelectableText.Part(token, "token-whole"));
        privacy.follow(this, hidden -> text.show(parts.stream().map(part -> hidden && !part.style().equals("token-dot")
            ? new SelectableText.Part(PrivacyMode.MASK, part.style()) : part).toList()));
        getChildren().addAll(text, Controls.text(sizes(token, parts), "muted", "token-sizes"));
    }

    private static List<SelectableText.Part> parts(String token) {
        List<SelectableText.Part> parts = new ArrayList<>();
        String[] pieces = token.split("\\.", -1);
        if (pieces.length > MOST_PARTS) {
            return List.of(new SelectableText.Part(token, "token-whole"));
        }
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                parts.add(new SelectableText.Part(".", "token-dot"));
            }
            parts.add(new SelectableText.Part(pieces[i], STYLES.get(Math.min(i, STYLES.size() - 1))));
        }
        return parts;
    }

    private static String sizes(String token, List<SelectableText.Part> parts) {
        List<String> sizes = parts.stream().filter(part -> !part.style().equals("token-dot"))
            .map(part -> size(part.text().length())).toList();
        return sizes.size() == STYLES.size()
            ? Messages.text("ui.token.sizes", sizes.get(0), sizes.get(1), sizes.get(2), token.length())
            : Messages.text("ui.token.size", token.length());
    }

    /** Four characters of base64url are three bytes. */
    private static String size(int characters) {
        return Messages.text("ui.token.part-size", characters, characters * 3 / 4);
    }
}

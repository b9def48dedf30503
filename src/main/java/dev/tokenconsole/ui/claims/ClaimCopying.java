package dev.tokenconsole.ui.claims;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.command.Subject;

/**
 * The copies of claims. The commands act on the current claim: the one that has the focus or was clicked last. What is
 * copied is cleared like a token. FX thread only.
 */
public final class ClaimCopying {
    private final TokenClipboard clipboard;
    private final ReadOnlyObjectWrapper<ShownClaim> current = new ReadOnlyObjectWrapper<>();
    private Supplier<String> selected = () -> "";

    private final List<Command> commands = List.of(
        Command.of("copy-claim", Subject.CLAIM, this::copy).on(Shortcut.COPY).when(this::canCopy).on(this::target),
        Command.of("copy-claim-value", Subject.CLAIM, this::copyValue).when(this::canCopy).on(this::target),
        Command.of("copy-claim-pair", Subject.CLAIM, this::copyPair).when(this::canCopy).on(this::target),
        Command.of("copy-claims-json", Subject.CLAIM, this::copyJson).when(this::canCopyJson));

    /** Copies to {@code clipboard}. */
    public ClaimCopying(TokenClipboard clipboard) {
        this.clipboard = clipboard;
    }

    /** The commands on the current claim. */
    public List<Command> commands() {
        return commands;
    }

    /** The claim that the commands act on; null for none. */
    public ReadOnlyObjectProperty<ShownClaim> current() {
        return current.getReadOnlyProperty();
    }

    private String target() {
        ShownClaim claim = current.get();
        return claim == null ? "" : DisplayText.escape(claim.claim().name());
    }

    /** True while there is a claim whose value can be copied. */
    public boolean canCopy() {
        return current.get() != null;
    }

    /** True while the part of the current claim is JSON. */
    public boolean canCopyJson() {
        return current.get() != null && !current.get().part().json().isEmpty();
    }

    /** Makes {@code claim} the current one; {@code part} is the selected part of its value, empty for none or all. */
    void choose(ShownClaim claim, Supplier<String> part) {
        selected = part;
        current.set(claim);
    }

    /** {@code claim} is no longer shown. */
    void forget(ShownClaim claim) {
        if (claim.equals(current.get())) {
            current.set(null);
        }
    }

    /** Copies the selected part of the value, or all of it. */
    public void copy() {
        String part = selected.get();
        if (part.isEmpty()) {
            copyValue();
        } else {
            withCurrent(shown -> clipboard.copyToken(
                Messages.text("ui.claims.copied.part", name(shown.claim().name())), part));
        }
    }

    /** Copies the exact value. */
    public void copyValue() {
        withCurrent(shown -> copyValue(shown.claim().name(), shown.claim().original()));
    }

    /** Copies the name and the exact value, as {@code name: value}. */
    public void copyPair() {
        withCurrent(shown -> clipboard.copyToken(Messages.text("ui.claims.copied.pair", name(shown.claim().name())),
            shown.claim().name() + ": " + shown.claim().original()));
    }

    /** Copies all claims of the part as JSON, in the token's order. */
    public void copyJson() {
        withCurrent(shown -> copyJson(shown.part().json()));
    }

    /** Copies {@code selection}, a part or all of the text of a token. */
    public void copyTokenPart(String selection) {
        clipboard.copyToken(Messages.text("ui.claims.copied.token"), selection);
    }

    /** Copies {@code json}, all or a part of the JSON of claims. */
    public void copyJson(String json) {
        if (!json.isEmpty()) {
            clipboard.copyToken(Messages.text("ui.claims.copied.json"), json);
        }
    }

    private void copyValue(String name, String value) {
        clipboard.copyToken(Messages.text("ui.claims.copied", name(name)), value);
    }

    private void withCurrent(Consumer<ShownClaim> copy) {
        ShownClaim shown = current.get();
        if (shown != null) {
            copy.accept(shown);
        }
    }

    private static String name(String name) {
        return DisplayText.escape(name);
    }
}

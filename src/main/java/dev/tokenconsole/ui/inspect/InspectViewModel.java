package dev.tokenconsole.ui.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.LikelyToken;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.EncodedText;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.ExpectedClaims;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.TokenFindings;
import dev.tokenconsole.verify.claims.TokenOrigin;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.signature.SignatureCheck;

/** Decodes a pasted text that may be a token. FX thread only. */
public final class InspectViewModel {
    private static final int LARGEST_FILE = 1024 * 1024;

    private final FxTasks tasks;
    private final Ticker ticker;
    private final TokenClipboard copies;
    private final SignatureCheck check;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<InspectedToken> shown = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<List<Finding>> findings;
    private final ObservableValue<Optional<Environment>> origin;
    private final InspectSignatureViewModel signature;
    private @Nullable Consumer<String> comparing;
    private @Nullable FxTask<InspectedToken> running;
    private int files;
    /** The number of the last file before the text that is there. */
    private int oldFiles;

    /**
     * Decodes off the FX thread: a pasted text may be a megabyte. The token may be of one of {@code environments}, and
     * is verified by {@code check}.
     */
    public InspectViewModel(
            FxTasks tasks, Ticker ticker, TokenClipboard copies, ObservableList<Environment> environments,
            SignatureCheck check) {
        this.tasks = tasks;
        this.ticker = ticker;
        this.copies = copies;
        this.check = check;
        this.origin = Bindings.createObjectBinding(() -> shown.get() == null ? Optional.empty()
            : TokenOrigin.of(shown.get().decoded(), environments), shown, environments);
        this.signature = new InspectSignatureViewModel(tasks, check, environments);
        this.findings = Bindings.createObjectBinding(() -> findings(environments), shown, ticker.moment(),
            signature.environment(), signature.kind(), environments);
        ticker.runWhile(shown.map(read -> true).orElse(false));
        text.subscribe(this::decode);
    }

    /** The same in no time, on the FX thread: a long text is not decoded, but belongs here if a token is in it. */
    static boolean mayBeToken(String text) {
        return LikelyToken.isIn(text) || (text.length() <= JwtDecoder.LONGEST_USUAL && isToken(text));
    }

    /** True if {@code text} is a token by its form; an opaque one may as well be a secret. */
    static boolean isToken(String text) {
        TokenForm form = JwtDecoder.decode(text).form();
        return form != TokenForm.OPAQUE && form != TokenForm.NONE;
    }

    /** The pasted text. */
    public StringProperty text() {
        return text;
    }

    /** The token that was read last in the text, which may have changed since; null while it is blank. */
    ReadOnlyObjectProperty<InspectedToken> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The signature, and the keys that it is verified with. */
    public InspectSignatureViewModel signature() {
        return signature;
    }

    /** The environment that is chosen for its keys expects its own tokens. */
    private List<Finding> findings(List<Environment> environments) {
        InspectedToken read = shown.get();
        if (read == null) {
            return List.of();
        }
        Instant now = ticker.moment().get().now();
        return signature.chosen().map(chosen -> new ExpectedClaims(chosen, environments).check(read.decoded(), now))
            .orElseGet(() -> TokenFindings.of(read.decoded(), now));
    }

    /** Findings about the token at this moment, compared with the environment that is chosen for its keys. */
    ObservableValue<List<Finding>> findings() {
        return findings;
    }

    /** The environment that the token looks like one of, by its issuer. */
    ObservableValue<Optional<Environment>> origin() {
        return origin;
    }

    /** The payload as JSON; empty if there is none. */
    String payloadJson() {
        return jwt().map(jwt -> jwt.payload().json()).orElse("");
    }

    /** The header as JSON; empty if there is none. */
    String headerJson() {
        return jwt().map(jwt -> jwt.header().json()).orElse("");
    }

    /** The production environment that the token belongs to by its issuer, in words; null for none. */
    ObservableValue<String> production() {
        return origin.map(environment -> environment.filter(each -> each.kind() == EnvironmentKind.PRODUCTION)
            .map(each -> Messages.text("ui.inspect.production", DisplayText.escape(each.name()))).orElse(null));
    }

    private Optional<DecodeResult.Jwt> jwt() {
        return shown.get() != null && shown.get().decoded() instanceof DecodeResult.Jwt jwt ? Optional.of(jwt)
            : Optional.empty();
    }

    /** The text of the token that is shown; empty if there is none, and while another text is read. */
    Optional<String> token() {
        return running != null || shown.get() == null ? Optional.empty() : shown.get().text();
    }

    /** The commands on the pasted token, which copy by {@code copying}. */
    public List<Command> commands(ClaimCopying copying) {
        List<Command> commands = new ArrayList<>(List.of(
            Command.of("copy-pasted-token", Subject.PASTED, () -> token().ifPresent(copying::copyTokenPart))
                .when(() -> token().isPresent()),
            Command.of("copy-pasted-payload", Subject.PASTED, () -> copying.copyJson(payloadJson()))
                .when(() -> !payloadJson().isEmpty()),
            Command.of("copy-pasted-header", Subject.PASTED, () -> copying.copyJson(headerJson()))
                .when(() -> !headerJson().isEmpty()),
            Command.of("fetch-pasted-keys", Subject.PASTED, signature::fetchKeys).when(signature::canFetch),
            Command.of("clear-pasted", Subject.PASTED, () -> text.set("")).when(() -> !text.get().isEmpty())));
        Consumer<String> compare = comparing;
        if (compare != null) {
            commands.add(Command.of("compare-pasted", Subject.PASTED, () -> compare.accept(text.get()))
                .when(() -> !text.get().isEmpty()));
        }
        return List.copyOf(commands);
    }

    /** {@code compare} compares a pasted token with another. */
    public void onCompare(Consumer<String> compare) {
        comparing = compare;
    }

    private static boolean holdsKeys(String found) {
        return found.startsWith("-----BEGIN ") || KeyText.read(found) instanceof KeySetReading.Read;
    }

    /** Reads {@code file}: a token in it takes the place of the text, anything else is read as keys. */
    void read(Path file) {
        files++;
        int number = files;
        tasks.run(() -> tokenIn(file)).onSuccess(found ->
            found.ifPresentOrElse(token -> show(token, number), () -> signature.give(file)))
            .onFailure(fault -> signature.give(file));
    }

    /** A large file takes a second to read: what was pasted or dropped since is not lost to it. */
    private void show(String token, int number) {
        if (number > oldFiles) {
            text.set(token);
            oldFiles = number;
        }
    }

    private static Optional<String> tokenIn(Path file) throws IOException {
        String found = EncodedText.read(FileOperations.SYSTEM.read(file, LARGEST_FILE)).text().strip();
        return Optional.of(found).filter(text -> !holdsKeys(text) && isToken(text));
    }

    Ticker ticker() {
        return ticker;
    }

    TokenClipboard copies() {
        return copies;
    }

    private void decode(String pasted) {
        oldFiles = files;
        if (running != null) {
            running.cancel();
            running = null;
        }
        // A verdict is of one token: it is gone before another is read, however little differs.
        signature.lose();
        if (pasted.isBlank()) {
            shown.set(null);
        } else {
            running = tasks.run(() -> InspectedToken.read(pasted, check)).onSuccess(this::show);
        }
    }

    private void show(InspectedToken read) {
        running = null;
        shown.set(read);
        signature.follow(read, origin.getValue());
    }
}

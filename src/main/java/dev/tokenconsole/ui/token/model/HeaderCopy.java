package dev.tokenconsole.ui.token.model;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/**
 * The one verb: a usable header of a profile is on the clipboard at the end, or a reason why not. A token that lives
 * longer than a minute is copied at once, otherwise one is fetched and then copied, whatever it is. The
 * pending copy belongs to the profile it was asked for; another replaces it. FX thread only.
 */
public final class HeaderCopy {
    private final Workspace workspace;
    private final TokenCopying copying;
    private PreferredFormats formats = PreferredFormats.untilLock();
    private final CopiedTokenWatch watch;
    private final CopyDelivery delivery;
    private final CopyQuestions questions;
    private final CopyWait waiting;
    private final CopyMessage message;
    private @Nullable CopyWish wish;
    /** The token that the question is about; null if the question needs none. */
    private @Nullable FetchedToken asked;
    /** Counts the copies that were asked for or ended: one that waits for a save is void after the next. */
    private int turn;
    private Consumer<UUID> asking = profile -> {};
    /** Takes the end of the copy. */
    private Consumer<CopyEnd> ended = HeaderCopy::nobody;

    HeaderCopy(Workspace workspace, TokenCopying copying, CopiedTokenWatch watch, Ticker ticker) {
        this.workspace = workspace;
        this.copying = copying;
        this.watch = watch;
        this.message = new CopyMessage(ticker, watch.notice());
        this.delivery = new CopyDelivery(workspace, copying, watch);
        this.questions = new CopyQuestions(workspace);
        this.waiting = new CopyWait(workspace);
        workspace.profiles().subscribe(this::dropIfChanged);
        workspace.environments().subscribe(this::dropIfChanged);
    }

    /** The copy that waits for a token; null for none. */
    public ReadOnlyObjectProperty<CopyWait.Pending> pending() {
        return waiting.pending();
    }

    /** The question that has to be decided by {@link #confirm} or {@link #cancel}; null for none. */
    public ReadOnlyObjectProperty<CopyQuestions.Question> question() {
        return questions.standing();
    }

    /** True if the token brought the question, and not the press that asked for the copy. */
    public boolean isUnexpected() {
        return questions.isUnexpected();
    }

    /** The end of the last copy, if the clipboard's own status does not say it; empty for none. */
    public ReadOnlyStringProperty message() {
        return message.words();
    }

    /** Says {@code words} in the place of the message; empty where an action begins that it is not about. */
    public void say(String words) {
        message.say(words);
    }

    /** {@code listener} takes the id of the profile of each copy of a token that is asked for, before it begins. */
    public void onAsked(Consumer<UUID> listener) {
        asking = listener;
    }

    /** Remembers the formats of profiles in {@code remembered} from now on. */
    public void remember(PreferredFormats remembered) {
        formats = remembered;
    }

    /** The format that {@link #copy(UUID)} copies a profile in. */
    public CopyFormat formatOf(UUID profile) {
        return formats.of(profile);
    }

    /** Copies the header of the profile of that id, in its format. */
    public void copy(UUID profile) {
        copy(profile, formats.of(profile));
    }

    /** The same; {@code end} takes the end of this copy, once. */
    public void copy(UUID profile, Consumer<CopyEnd> end) {
        begin(profile, owner -> CopyWish.of(workspace, owner, formats.of(profile)), end);
    }

    /** The same in {@code format}, which is the profile's from now on if it holds the token. */
    public void copy(UUID profile, CopyFormat format) {
        if (format.holdsToken()) {
            formats.choose(profile, format);
        }
        copyAgain(profile, format);
    }

    /** The same without any thought of the profile's format. */
    void copyAgain(UUID profile, CopyFormat format) {
        begin(profile, owner -> CopyWish.of(workspace, owner, format), HeaderCopy::nobody);
    }

    /** Copies {@code format} with nothing secret or personal in it; only claims need a token. */
    public void copyRedacted(UUID profile, CopyFormat format) {
        if (format.holdsToken()) {
            takeBack();
            workspace.profile(profile).ifPresent(owner -> message.say(copying.copyRedacted(owner, format)));
        } else {
            begin(profile, owner -> CopyWish.redacted(workspace, owner, format), HeaderCopy::nobody);
        }
    }

    /** Copies the client id of the profile of that id. */
    public void copyClientId(UUID profile) {
        takeBack();
        workspace.profile(profile).ifPresent(owner -> message.say(copying.copyClientId(owner)));
    }

    /** Copies the client secret of the profile of that id. */
    public void copySecret(UUID profile) {
        begin(profile, owner -> CopyWish.secret(workspace, owner), HeaderCopy::nobody);
    }

    /** Copies {@code selection}, a part or all of the text of a token that is held. */
    public void copyPart(UUID profile, String selection) {
        FetchedToken token = workspace.tokens().of(profile).held().get();
        Optional<Profile> owner = workspace.profile(profile);
        if (token == null || owner.isEmpty()) {
            return;
        }
        boolean whole = token.token().value().reveal().equals(selection);
        offer(whole ? CopyWish.of(workspace, owner.get(), CopyFormat.TOKEN)
            : CopyWish.part(workspace, owner.get(), selection));
    }

    /** The id of the profile of the copy that is not at its end; null for none. */
    public @Nullable UUID underWay() {
        CopyWait.Pending waits = pending().get();
        return wish != null ? wish.profile() : waits == null ? null : waits.profile();
    }

    /** Says that there is no profile to copy a header of. */
    public void refuse() {
        takeBack();
        message.say(Messages.text("ui.copy.nothing"));
    }

    /** Ends the pending copy, its question and its request; false if there is none. */
    public boolean cancel() {
        CopyWish before = wish;
        boolean waited = pending().get() != null;
        takeBack();
        if (before != null && waited) {
            workspace.tokens().cancel(before.profile());
        }
        return before != null || waited;
    }

    /** {@code decided} is decided: the copy goes on, unless another question has taken its place. */
    public void confirm(CopyQuestions.Question decided) {
        CopyWish current = wish;
        if (current == null || !decided.equals(question().get())) {
            return;
        }
        questions.confirm(current, decided.danger());
        questions.withdraw();
        if (pending().get() == null) {
            goOn(current, decided.danger());
        }
    }

    /** The token that is here may be another one than when the question was asked. */
    private void goOn(CopyWish current, boolean danger) {
        FetchedToken token = session(current).held().get();
        boolean same = token != null && token == asked;
        if (!current.needsToken()) {
            deliver(current);
        } else if (token == null || (!same && current.what() instanceof CopyWish.Part)) {
            fail(Messages.text("ui.copy.changed", current.name()));
        } else if (copying.hasEndedMeanwhile(token)) {
            fetch(current);
        } else if (danger && same) {
            deliver(current);
        } else {
            offer(false);
        }
    }

    private void begin(UUID profile, Function<Profile, CopyWish> make, Consumer<CopyEnd> end) {
        takeBack();
        asking.accept(profile);
        ended = end;
        int mine = turn;
        workspace.profile(profile).ifPresent(waiting::forSave);
        // A changed profile that is on its way to the disk is the one to fetch for.
        workspace.afterSaving(() -> {
            if (mine == turn) {
                clear();
                beginNow(profile, make);
            }
        });
    }

    private void beginNow(UUID profile, Function<Profile, CopyWish> make) {
        workspace.profile(profile).ifPresentOrElse(owner -> {
            CopyWish begun = make.apply(owner);
            wish = begun;
            FetchedToken token = session(begun).held().get();
            if (!begun.needsToken() || (token != null && copying.isUsable(token))) {
                offer(false);
            } else {
                fetch(begun);
            }
        }, () -> fail(Messages.text("ui.copy.nothing")));
    }

    private void fetch(CopyWish current) {
        waiting.forToken(current, () -> offer(true), reason -> fail(watch.notReplaced(current.profile()) ? "" : reason),
            this::fail);
        questions.beforeToken(current).ifPresent(found -> questions.ask(found, false));
    }

    private void offer(CopyWish held) {
        takeBack();
        asking.accept(held.profile());
        wish = held;
        offer(false);
    }

    /** The token is here, {@code late} if it was waited for: a question that depends on it comes now. */
    private void offer(boolean late) {
        CopyWish current = Objects.requireNonNull(wish);
        asked = session(current).held().get();
        questions.aboutToken(current).ifPresentOrElse(
            found -> questions.ask(found, late), () -> deliver(current));
    }

    private void deliver(CopyWish current) {
        clear();
        CopyDelivery.Delivered delivered = delivery.deliver(current);
        finish(delivered.end(), delivered.words());
    }

    private void dropIfChanged() {
        CopyWish current = wish;
        if (current != null && !current.isStillOf(workspace)) {
            fail(Messages.text("ui.copy.changed", current.name()));
        }
    }

    /** {@code reason} is empty where another part of the window says it. */
    private void fail(String reason) {
        finish(CopyEnd.FAILED, reason);
    }

    private static void nobody(CopyEnd end) {}

    /** Also before a new copy, which replaces the one before. */
    private void takeBack() {
        finish(CopyEnd.TAKEN_BACK, "");
    }

    private void finish(CopyEnd end, String words) {
        clear();
        Consumer<CopyEnd> asker = ended;
        ended = HeaderCopy::nobody;
        message.say(words);
        asker.accept(end);
    }

    private void clear() {
        turn++;
        asked = null;
        waiting.stop();
        wish = null;
        questions.withdraw();
        message.clear();
    }

    private TokenSession session(CopyWish current) {
        return workspace.tokens().of(current.profile());
    }
}

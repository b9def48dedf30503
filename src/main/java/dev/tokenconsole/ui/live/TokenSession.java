package dev.tokenconsole.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.auth.renewal.RetryState;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.ui.signature.SignatureState;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/** One profile's token and the state of its request. FX thread only. */
public final class TokenSession {
    private final ObservableValue<Long> never = new SimpleObjectProperty<>();

    private final ReadOnlyObjectWrapper<FetchedToken> held = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SignatureState> signature =
        new ReadOnlyObjectWrapper<>(SignatureState.unknown());
    private final ReadOnlyObjectWrapper<FetchState> activity = new ReadOnlyObjectWrapper<>(new FetchState.Idle());
    private final ReadOnlyObjectWrapper<Exchange> exchange = new ReadOnlyObjectWrapper<>();
    private final RequestHistory history = new RequestHistory();
    private final ReadOnlyBooleanWrapper dropped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RenewalPlan> plan = new ReadOnlyObjectWrapper<>(RenewalPlan.NONE);
    private final ObservableValue<Countdown> countdown;
    private final ObservableValue<Long> secondsToStart;
    private final ObservableValue<Long> awaitedTimes;
    private final ObservableValue<Long> secondsToRepeat;
    private final Ticker ticker;
    private Runnable verification = () -> {};
    private RetryState retryState = new RetryState();
    private @Nullable FailureVerdict verdict;
    private @Nullable Instant lastGood;

    TokenSession(Ticker ticker) {
        this.ticker = ticker;
        secondsToStart = awaiting((token, moment) -> token.startsIn(moment).plusSeconds(1).minusNanos(1).toSeconds());
        awaitedTimes = awaiting(FetchedToken::awaitedTimes);
        countdown = held.flatMap(token -> ticker.shown().map(
            moment -> Countdown.of(token.token().times(), moment.now(), moment.nanos()).inWholeSeconds()));
        secondsToRepeat = activity.flatMap(current ->
            current instanceof FetchState.Waiting waiting ? ticker.shown().map(waiting::secondsLeft) : never);
    }

    /** A number of a token with times that are to come, as they come; 0 for any other, which costs no tick anything. */
    private ObservableValue<Long> awaiting(BiFunction<FetchedToken, Moment, Long> number) {
        ObservableValue<Long> none = new SimpleObjectProperty<>(0L);
        return held.flatMap(token -> token.awaitedTimes(ticker.shown().get()) == 0 ? none
            : ticker.shown().map(moment -> number.apply(token, moment))).orElse(0L);
    }

    /** The last token that was issued; null if there is none. */
    public ReadOnlyObjectProperty<FetchedToken> held() {
        return held.getReadOnlyProperty();
    }

    /** The state of the signature of {@link #held()}. */
    public ReadOnlyObjectProperty<SignatureState> signature() {
        return signature.getReadOnlyProperty();
    }

    /** Verifies the signature of {@link #held()} again: the issuer may publish other keys now. */
    public void verify() {
        verification.run();
    }

    /** {@code work} verifies the signature. */
    void onVerify(Runnable work) {
        verification = work;
    }

    void judge(SignatureState state) {
        signature.set(state);
    }

    /** The state of the request. */
    public ReadOnlyObjectProperty<FetchState> activity() {
        return activity.getReadOnlyProperty();
    }

    /** The countdown of the token in whole seconds, for the screen; null if there is no token. */
    public ObservableValue<Countdown> countdown() {
        return countdown;
    }

    /** The seconds, rounded up, until the token is valid, for the screen; 0 if it is, and without one. */
    public ObservableValue<Long> secondsToStart() {
        return secondsToStart;
    }

    /** The number of times in the token that are still to come: its findings change with it. */
    public ObservableValue<Long> awaitedTimes() {
        return awaitedTimes;
    }

    /** The moment that the screen shows. */
    public Moment shown() {
        return ticker.shown().get();
    }

    /** The seconds until the request is repeated automatically, for the screen; null if it is not. */
    public ObservableValue<Long> secondsToRepeat() {
        return secondsToRepeat;
    }

    /** The facts of the last request that got a response or failed; null if there was none. */
    public ReadOnlyObjectProperty<Exchange> exchange() {
        return exchange.getReadOnlyProperty();
    }

    /** The requests to its environment so far, also those with earlier credentials. */
    public RequestHistory history() {
        return history;
    }

    /** The verdict on {@link #exchange()}; empty if that brought a token, and if there was none. */
    public Optional<FailureVerdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** The time when the last token arrived, held or not, by the wall clock; null if none did. */
    public @Nullable Instant lastGood() {
        return lastGood;
    }

    /** True after a token was wiped because it no longer matched its profile, until the next request. */
    public ReadOnlyBooleanProperty dropped() {
        return dropped.getReadOnlyProperty();
    }

    /** The plan of the next automatic renewal. */
    public ReadOnlyObjectProperty<RenewalPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /**
     * True while there is a token whose end is known and not reached, and its renewal, which is switched on, is planned
     * or under way. A token of unknown life is never renewed, and would count for ever.
     */
    boolean isRenewing(Moment moment) {
        FetchedToken token = held.get();
        if (token == null || !(plan.get() instanceof RenewalPlan.At || isBusy())) {
            return false;
        }
        Countdown.State state = Countdown.of(token.token().times(), moment.now(), moment.nanos()).state();
        return state != Countdown.State.EXPIRED && state != Countdown.State.UNKNOWN;
    }

    /** True while a request is under way or waits. */
    boolean isBusy() {
        return switch (activity.get()) {
            case FetchState.Fetching _, FetchState.Waiting _ -> true;
            case FetchState.Idle _, FetchState.Failed _ -> false;
        };
    }

    /** The time until its countdown shows another second; zero while a request runs or waits. */
    Duration untilChange(Moment moment) {
        FetchedToken token = held.get();
        if (isBusy()) {
            return Duration.ZERO;
        }
        if (token == null) {
            return Duration.ofSeconds(1);
        }
        Duration end = Countdown.of(token.token().times(), moment.now(), moment.nanos()).remaining();
        long nanos = Math.min(toNextSecond(end), toNextSecond(token.startsIn(moment)));
        return Duration.ofNanos(nanos);
    }

    private static long toNextSecond(Duration left) {
        int nanos = left.toNanosPart();
        return nanos == 0 ? Duration.ofSeconds(1).toNanos() : nanos;
    }

    /** The automatic retries of its request. */
    RetryState retryState() {
        return retryState;
    }

    void plan(RenewalPlan next) {
        plan.set(next);
    }

    void finished(Exchange last, @Nullable FailureVerdict why) {
        verdict = why;
        exchange.set(last);
    }

    /** Forgets everything, and wipes the token. */
    void clear() {
        dropped.set(dropped.get() || held.get() != null);
        retryState = new RetryState();
        set(new FetchState.Idle());
        plan(RenewalPlan.NONE);
        replace(null);
        verdict = null;
        exchange.set(null);
    }

    void set(FetchState next) {
        if (next instanceof FetchState.Fetching) {
            dropped.set(false);
        }
        activity.set(next);
    }

    void replace(@Nullable FetchedToken next) {
        FetchedToken before = held.get();
        if (next != null) {
            lastGood = next.token().times().receivedAt();
        }
        held.set(next == null || before == null ? next : next.after(before));
        if (before != null) {
            before.close();
        }
    }
}

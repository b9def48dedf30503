package dev.tokenconsole.ui.token.model;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.OfferedClaims;
import dev.tokenconsole.verify.source.KeySource;

/**
 * The question after the first token of an environment without expectations: remember its issuer and its audience,
 * and verify with the issuer's keys? No for the rest of the run, or yes: they are stored. Without it nothing is stored,
 * and the issuer that a token names is not asked for anything. FX thread only.
 */
public final class ExpectationOffer {
    private final Workspace workspace;
    private final DeclinedOffers declined;
    private final ObservableValue<Offer> offer;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    ExpectationOffer(TokenViewModel model, DeclinedOffers declined) {
        this.workspace = model.workspace();
        this.declined = declined;
        this.offer = Bindings.createObjectBinding(() -> offer(model), model.held(), model.findings(),
            model.environment(), workspace.environments(), declined.environments());
        offer.subscribe(asked -> problem.set(""));
    }

    /**
     * One question.
     *
     * @param environment the environment that would expect the claims
     * @param claims what was found in its token
     * @param keysFrom the host of the issuer, which is asked for its keys from then on; empty if none is
     */
    public record Offer(Environment environment, OfferedClaims claims, String keysFrom) {}

    /** The current question; null for none. */
    public ObservableValue<Offer> offer() {
        return offer;
    }

    /** The reason why the claims could not be stored; empty for none. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Stores the claims, unless the environment got others meanwhile. */
    public void accept() {
        Offer accepted = offer.getValue();
        if (accepted != null) {
            workspace.afterSaving(() -> workspace.environment(accepted.environment().id())
                .filter(accepted.environment()::equals).ifPresent(now -> save(now, accepted.claims())));
        }
    }

    /** Asks no more for the environment until the program ends. */
    public void decline() {
        Offer refused = offer.getValue();
        if (refused != null) {
            declined.environments().add(refused.environment().id());
        }
    }

    private void save(Environment environment, OfferedClaims claims) {
        workspace.saveEnvironment(expecting(environment, claims), () -> {},
            fault -> problem.set(
                fault instanceof VaultException known ? known.getMessage() : UncaughtErrors.sentence(fault)));
    }

    private @Nullable Offer offer(TokenViewModel model) {
        FetchedToken token = model.held().getValue();
        Environment environment = model.environment().getValue();
        boolean fixed = workspace.vault().filter(Vault::isReadOnly).isPresent();
        if (token == null || environment == null || fixed || declined.environments().contains(environment.id())) {
            return null;
        }
        Optional<OfferedClaims> claims = OfferedClaims.of(
            token.decoded(), environment, workspace.environments(), model.findings().getValue());
        return claims.map(found -> new Offer(environment, found, keysFrom(environment, found))).orElse(null);
    }

    /** The keys are found by the issuer that is expected: nothing is asked there before the user agreed. */
    private static String keysFrom(Environment environment, OfferedClaims claims) {
        return KeySource.of(expecting(environment, claims)) instanceof KeySource.OfIssuer(var issuer, _)
            ? Objects.requireNonNullElse(URI.create(issuer).getHost(), issuer) : "";
    }

    private static Environment expecting(Environment environment, OfferedClaims claims) {
        return environment.with(environment.options().expecting(claims.issuer(), claims.audience()));
    }
}

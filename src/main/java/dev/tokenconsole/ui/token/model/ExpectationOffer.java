package dev.tokenconsole.ui.token.model;

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

/**
 * The question after the first token of an environment without expectations: remember its issuer and its audience? No
 * for the rest of the run, or yes: they are stored. Nothing is stored without it. FX thread only.
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
     */
    public record Offer(Environment environment, OfferedClaims claims) {}

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
        workspace.saveEnvironment(
            environment.with(environment.options().expecting(claims.issuer(), claims.audience())), () -> {},
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
        return claims.map(found -> new Offer(environment, found)).orElse(null);
    }
}

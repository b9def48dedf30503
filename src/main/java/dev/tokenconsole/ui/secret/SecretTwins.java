package dev.tokenconsole.ui.secret;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTask;

/**
 * The other profiles of an open vault that have the same secret as one that is shown. Compares in constant time, off
 * the FX thread, and stores nothing: decision 0025. The demo has one published secret for all, which is left out. FX
 * thread only.
 */
public final class SecretTwins {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<List<Profile>> found = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable UUID own;
    private Supplier<@Nullable Secret> secret = () -> null;
    private @Nullable FxTask<List<Profile>> looking;
    private Subscription following = Subscription.EMPTY;

    /** Looks among the profiles of {@code workspace}. */
    public SecretTwins(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The profiles that were found, in the order of the vault. */
    public ReadOnlyObjectProperty<List<Profile>> found() {
        return found.getReadOnlyProperty();
    }

    /**
     * Looks for profiles other than {@code profile}, now and after each change of the vault. {@code copy} makes the
     * secret to compare with, which is wiped here; null for none.
     */
    public void look(@Nullable UUID profile, Supplier<@Nullable Secret> copy) {
        if (!Objects.equals(own, profile)) {
            found.set(List.of());
        }
        own = profile;
        secret = copy;
        following.unsubscribe();
        following = workspace.profiles().subscribe(this::look);
        look();
    }

    /** Finds nothing any more. */
    public void stop() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        secret = () -> null;
        look();
    }

    private void look() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
        Secret searched = secret.get();
        List<Profile> others = others();
        if (searched == null || searched.length() == 0 || others.isEmpty()) {
            if (searched != null) {
                searched.close();
            }
            found.set(List.of());
            return;
        }
        looking = workspace.changes().tasks()
            .run(() -> others.stream().filter(other -> other.secret().equals(searched)).toList())
            .onSuccess(found::set).always(searched::close);
    }

    private List<Profile> others() {
        Set<String> demo = workspace.environments().stream().filter(SecretTwins::isPublished).map(Environment::id)
            .collect(Collectors.toSet());
        return workspace.profiles().stream()
            .filter(other -> !other.id().equals(own) && !demo.contains(other.environmentId())).toList();
    }

    /** True if the secrets for {@code environment} are no secrets. */
    public static boolean isPublished(Environment environment) {
        return environment.kind() == EnvironmentKind.DEMO;
    }
}

package dev.tokenconsole.cli.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.filing.Home;
import dev.tokenconsole.formats.credentials.filing.StoredClients;
import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.model.profile.ProfileRules.Field;

/** A credential that was found, the environment that it would be kept in, and what stands against that. */
final class ImportCandidate {
    private final FoundCredential found;
    private final @Nullable Environment environment;
    private final List<Doubt> doubts;
    private final List<String> problems = new ArrayList<>();

    /**
     * {@code known} are the environments that there are; {@code wanted} is the one that was named, or null. A name
     * never files credentials where their own address is not, nor those that are not the only ones ({@code alone})
     * and have no address of their own. {@code file} is the name of the file, which may name an environment.
     */
    ImportCandidate(FoundCredential found, Collection<Environment> known, @Nullable Environment wanted,
            boolean alone, String file) {
        this.found = found;
        this.doubts = new ArrayList<>(found.doubts());
        Optional<String> host = found.address().map(BaseUrl::host);
        if (wanted == null) {
            this.environment = settle(Home.of(found, known), alone);
        } else if (host.isPresent() && !found.livesIn(wanted)) {
            this.environment = null;
            problems.add(Home.encrypted(found, List.of(wanted)).map(each -> https(host.get(), each)).orElseGet(() ->
                Messages.text("cli.import.problem.other-host", host.get(), wanted.name())));
        } else if (host.isEmpty() && !alone) {
            this.environment = null;
            problems.add(Messages.text(found.isAddressDoubtful()
                ? "cli.import.problem.alone" : "cli.import.problem.choice"));
        } else {
            this.environment = wanted;
            doubts.retainAll(found.doubtsIn(wanted));
            if (doubts.stream().map(Doubt::kind).anyMatch(Doubt.Kind::isOfAddress)) {
                problems.add(Messages.text("cli.import.problem.one-address"));
            }
        }
        Environment there = environment == null ? wanted : environment;
        if (there != null && doubts.stream().noneMatch(each -> each.kind() == Doubt.Kind.OTHER_ENVIRONMENT)) {
            found.contradiction(there, file).ifPresent(doubts::add);
        }
    }

    /** The doubt says already that there is an address, or are several; a name settles some of these doubts alone. */
    private String withoutAddress(boolean alone) {
        boolean settled = found.doubts().stream().map(Doubt::kind).filter(Doubt.Kind::isOfAddress)
            .allMatch(kind -> kind == Doubt.Kind.ADDRESS_AROUND || kind == Doubt.Kind.ADDRESS_UNREAD);
        if (!settled) {
            return Messages.text("cli.import.problem.one-address");
        }
        if (!alone && found.address().isEmpty()) {
            return Messages.text(found.isAddressDoubtful()
                ? "cli.import.problem.alone" : "cli.import.problem.choice");
        }
        return Messages.text(found.isAddressDoubtful()
            ? "cli.import.problem.name-environment" : "cli.import.problem.no-address");
    }

    private @Nullable Environment settle(Home home, boolean alone) {
        return switch (home) {
            case Home.Sole(Environment there) -> there;
            case Home.Production(Environment there) -> {
                problems.add(Messages.text("cli.import.problem.production", there.name()));
                yield there;
            }
            case Home.Unencrypted(String host, Environment there) -> none(https(host, there));
            case Home.Several(String host) -> none(Messages.text("cli.import.problem.several", host));
            case Home.Unknown(String host) -> none(Messages.text("cli.import.problem.no-environment", host));
            case Home.Unsaid _ -> none(withoutAddress(alone));
        };
    }

    private @Nullable Environment none(String problem) {
        problems.add(problem);
        return null;
    }

    private static String https(String host, Environment there) {
        return Messages.text("cli.import.problem.https", host, there.name());
    }

    FoundCredential found() {
        return found;
    }

    /** The name of the profile: the one in the text, or the client id if the text has none. */
    String name() {
        return found.profileName();
    }

    /** The environment of the profile; null if that is not known. */
    @Nullable Environment environment() {
        return environment;
    }

    /** The reasons why it is not certain. */
    List<Doubt> doubts() {
        return doubts;
    }

    /** The reasons why it is not stored; empty if it is. */
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        doubts.forEach(doubt -> all.add(doubt.words()));
        return all;
    }

    /**
     * A profile of it beside {@code others}, which {@code stored} holds too, owned by the caller; empty if there are
     * problems. Those that the rules of a profile find, and another profile, are among {@link #problems()} from then
     * on.
     */
    Optional<Profile> profile(Collection<Profile> others, StoredClients stored) {
        Profile profile = new Profile(UUID.randomUUID(), name(), environment == null ? "" : environment.id(),
            found.clientId(), found.secret().copy(), "");
        Optional<Profile> same = stored.same(profile.environmentId(), found);
        if (same.isPresent()) {
            problems.add(Messages.text("cli.import.problem.there", profile.environmentId() + "/" + same.get().name()));
        } else {
            Map<Field, String> broken = ProfileRules.problems(profile, others);
            broken.remove(Field.ENVIRONMENT);
            problems.addAll(broken.values());
        }
        if (problems().isEmpty()) {
            return Optional.of(profile);
        }
        profile.close();
        return Optional.empty();
    }
}

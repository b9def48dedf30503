package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.FieldName.Role;
import dev.tokenconsole.model.secret.Secret;

/** The values of one group under names of one owner. Lives only while a text is read. */
final class OwnedFields {
    private final String owner;
    private final String label;
    private final Map<Role, String> values = new EnumMap<>(Role.class);
    private final Map<Role, String> names = new EnumMap<>(Role.class);
    private final Set<Role> repeated = EnumSet.noneOf(Role.class);
    private final Set<Role> lost = EnumSet.noneOf(Role.class);
    private final List<Doubt> doubts = new ArrayList<>();
    private boolean basic;

    OwnedFields(String owner, String label) {
        this.owner = owner;
        this.label = label;
    }

    String owner() {
        return owner;
    }

    String label() {
        return label;
    }

    /** Keeps a value; a second one that differs makes both worthless, as it is not certain which counts. */
    void put(Role role, String name, String value, List<Doubt.Kind> kinds) {
        String before = values.putIfAbsent(role, value);
        names.putIfAbsent(role, name);
        if (before != null && !before.equals(value)) {
            repeated.add(role);
        }
        for (Doubt.Kind kind : kinds) {
            Doubt doubt = new Doubt(kind, name);
            if (!doubts.contains(doubt)) {
                doubts.add(doubt);
            }
        }
    }

    void doubt(Doubt.Kind kind, String field) {
        Doubt doubt = new Doubt(kind, field);
        if (!doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    boolean holdsTheSame(OwnedFields other) {
        return values.equals(other.values) && lost.equals(other.lost);
    }

    /** Something that is no value stands in the place of {@code role}. */
    void lost(Role role) {
        lost.add(role);
    }

    void sentByBasic() {
        basic = true;
    }

    boolean isAmbiguous() {
        return !repeated.isEmpty();
    }

    boolean isComplete() {
        return values.size() == 2 && repeated.isEmpty() && lost.isEmpty();
    }

    boolean hasBothNames() {
        return values.size() + lost.size() >= 2;
    }

    String clientId() {
        return values.getOrDefault(Role.CLIENT_ID, "");
    }

    List<Doubt> doubts() {
        return doubts;
    }

    /** The reasons why these are no credentials. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        repeated.forEach(role -> remarks.add(new Remark(Remark.Kind.REPEATED, names.getOrDefault(role, ""))));
        if (repeated.isEmpty() && lost.isEmpty()) {
            values.keySet().forEach(role -> remarks.add(new Remark(
                role == Role.CLIENT_ID ? Remark.Kind.NO_SECRET : Remark.Kind.NO_ID, names.getOrDefault(role, ""))));
        }
        return remarks;
    }

    boolean isBasic() {
        return basic;
    }

    FoundCredential found(CredentialSource source, @Nullable URI address, List<Doubt> all, SeenRequest request) {
        String secret = values.getOrDefault(Role.CLIENT_SECRET, "");
        return new FoundCredential(source, clientId(), Secret.of(secret), address, null, List.of(),
            request.without(secret), all);
    }
}

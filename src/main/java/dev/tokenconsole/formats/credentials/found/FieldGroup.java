package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.FieldName.Role;
import dev.tokenconsole.model.environment.TokenRecipe;

/**
 * The named values of one object, section or command: the only place where values come together. Within it an id and a
 * secret belong together only if their names have the same owner. Lives only while a text is read: a secret is a string
 * here because it was one in the text.
 */
public final class FieldGroup {
    /** Quotes of word processors, which no format but PowerShell knows. */
    private static final Pattern TYPOGRAPHIC =
        Pattern.compile("[\u201c\u201d\u201e\u2018\u2019\u00ab].*[\u201c\u201d\u2018\u2019\u00bb]", Pattern.DOTALL);

    private static final Pattern LINE_END = Pattern.compile("[\r\n\u0085\u2028\u2029]++$");
    /** A character as HTML and XML write it. */
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-z]{2,6}|#[0-9]{2,7}|#x[0-9a-fA-F]{2,6});");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    /** A part of a text, whose values are put into a group. */
    public interface Target {
        /** Keeps {@code value} if {@code name} is one that matters. */
        void put(String name, @Nullable String value, Doubt.Kind... doubts);
    }

    private final CredentialSource source;
    private final Map<String, OwnedFields> owners = new LinkedHashMap<>();
    private final GroupAddresses addresses = new GroupAddresses();
    private final Set<String> requested = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String name = "";
    private String environment = "";
    private boolean more;
    private TokenRecipe.@Nullable Body body;

    /** An empty group. */
    public FieldGroup(CredentialSource source) {
        this.source = source;
    }

    /** True if {@code field} is the name of an id or a secret. */
    public static boolean isCredential(String field) {
        return is(field, Role.CLIENT_ID, Role.CLIENT_SECRET);
    }

    /** True if {@code field} is the name of an address. */
    public static boolean isAddress(String field) {
        return is(field, Role.TOKEN_URL, Role.BASE_URL, Role.HOST);
    }

    /** True if {@code field} says what credentials are called. */
    public static boolean isName(String field) {
        return is(field, Role.NAME, Role.ENVIRONMENT);
    }

    /** True if {@code field} is one of the names that matter. */
    public static boolean matters(String field) {
        return FieldName.of(field).isPresent();
    }

    private static boolean is(String field, Role... roles) {
        return FieldName.of(field).filter(known -> List.of(roles).contains(known.role())).isPresent();
    }

    /** Keeps {@code value} if {@code field} is one of the names that matter. */
    public void put(String field, @Nullable String value, Doubt.Kind... doubts) {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (SeenRequest.PARAMETERS.contains(field) && NonValue.kind(value).isEmpty()) {
            parameters.putIfAbsent(field, value);
        }
        FieldName.of(field).ifPresent(known -> {
            switch (known.role()) {
                case CLIENT_ID, CLIENT_SECRET -> putCredential(known, field, value, doubts);
                case TOKEN_URL, BASE_URL, HOST ->
                    BaseUrl.reading(value).ifPresent(each -> addresses.add(known, field, each));
                case NAME -> name = name.isEmpty() && NonValue.kind(value).isEmpty() ? value : name;
                case ENVIRONMENT ->
                    environment = environment.isEmpty() && NonValue.kind(value).isEmpty() ? value : environment;
            }
        });
    }

    /** The same for a member of the body of a request, in which names that do not matter are told of, too. */
    public void putSent(String field, @Nullable String value, Doubt.Kind... doubts) {
        put(field, value, doubts);
        more |= SeenRequest.PARAMETERS.contains(field)
            ? value != null && !value.equals(parameters.getOrDefault(field, value)) : !matters(field);
    }

    /** Says that a member of the body has no value that could be read. */
    public void putSentNoValue(String field, Remark.Kind kind) {
        putNoValue(field, kind);
        more |= !matters(field);
    }

    /** Says that what stands under {@code field} is no value, if that is a name that matters. */
    public void putNoValue(String field, Remark.Kind kind) {
        putNoValue(field, kind, "");
    }

    /** The same; {@code written} is what stands there, in which the server of an address may be read. */
    public void putNoValue(String field, Remark.Kind kind, String written) {
        FieldName.of(field).ifPresent(known -> {
            switch (known.role()) {
                case CLIENT_ID, CLIENT_SECRET -> {
                    remarks.add(new Remark(kind, field));
                    owner(known).lost(known.role());
                }
                case TOKEN_URL, BASE_URL, HOST -> putUnread(known, field, kind, written);
                case NAME, ENVIRONMENT -> { }
            }
        });
    }

    /** Keeps the address that a request goes to. */
    public void putRequestAddress(String url) {
        putRequestAddress(url, "");
    }

    /** The same; {@code query} is what stands behind the question mark. */
    public void putRequestAddress(String url, String query) {
        boolean path = url.startsWith("/") && !url.startsWith("//");
        // Words that are no options are addresses, and a hostile text repeats one a hundred thousand times.
        if (!url.isBlank() && !path && requested.add(url + '?' + query)) {
            addresses.add(new FieldName(Role.TOKEN_URL, "", ""), "url",
                BaseUrl.reading(url)
                .orElse(BaseUrl.Reading.unread(Doubt.Kind.ADDRESS_HOST_UNREAD)).with(query));
        }
    }

    /** Keeps a pair that was sent by HTTP Basic. */
    public void putBasic(String id, String value) {
        put("client_id", id);
        // RFC 6749 has both form-encoded before that, and most tools do not.
        boolean escaped = ESCAPE.matcher(value).find();
        put("client_secret", value, escaped ? new Doubt.Kind[] {Doubt.Kind.QUOTING} : new Doubt.Kind[0]);
        owners.values().stream().filter(fields -> fields.owner().isEmpty()).forEach(OwnedFields::sentByBasic);
    }

    /** Marks the credentials as sent by HTTP Basic. */
    public void usesBasic() {
        owners.values().forEach(OwnedFields::sentByBasic);
    }

    /** Keeps the host that a request is for: no address that says where on it. */
    public void putHost(String host) {
        BaseUrl.Reading reading =
            BaseUrl.reading(host).orElse(BaseUrl.Reading.unread(Doubt.Kind.ADDRESS_HOST_UNREAD));
        addresses.add(new FieldName(Role.TOKEN_URL, "", ""), "url",
            new BaseUrl.Reading(reading.url(), reading.doubt(), null));
    }

    /** Says how the body of the request is written. */
    public void sentAs(TokenRecipe.Body written) {
        body = body == null ? written : body;
    }

    /** True if an id or a secret is in it. */
    public boolean hasCredentials() {
        return !owners.isEmpty();
    }

    /** True if a name stands in it twice with different values. */
    public boolean isAmbiguous() {
        return owners.values().stream().anyMatch(OwnedFields::isAmbiguous);
    }

    /** True if it holds credentials, whole and without contradiction. */
    public boolean isComplete() {
        return owners.values().stream().anyMatch(OwnedFields::isComplete);
    }

    /** True if something in it was no value. */
    public boolean hasRemarks() {
        return !remarks.isEmpty();
    }

    /** Doubts everything in it, for {@code kind}. */
    public void doubt(Doubt.Kind kind) {
        doubt(kind, "");
    }

    /** The same, with the name of the value. */
    public void doubt(Doubt.Kind kind, String field) {
        owners.values().forEach(fields -> fields.doubt(kind, field));
    }

    /** True if both lists hold the same credentials. */
    public static boolean agree(List<FieldGroup> some, List<FieldGroup> others) {
        return some.size() == others.size() && IntStream.range(0, some.size())
            .allMatch(i -> some.get(i).holdsTheSame(others.get(i)));
    }

    private boolean holdsTheSame(FieldGroup other) {
        return owners.keySet().equals(other.owners.keySet()) && owners.entrySet().stream().allMatch(each ->
            each.getValue().holdsTheSame(Objects.requireNonNull(other.owners.get(each.getKey()))));
    }

    /** Hands over what came together. */
    public void addTo(Findings findings) {
        remarks.forEach(findings::remark);
        long pairs = owners.values().stream().filter(OwnedFields::hasBothNames).count();
        for (OwnedFields fields : owners.values()) {
            if (!fields.isComplete()) {
                fields.remarks().forEach(findings::remark);
                continue;
            }
            List<Doubt> doubts = new ArrayList<>(fields.doubts());
            List<GroupAddresses.NamedAddress> own =
                addresses.of(fields, pairs == 1 && owners.size() == 1, doubts);
            URI address = GroupAddresses.server(own);
            CredentialSource named = source.named(
                nameOf(fields), fields.label().isEmpty() ? environment : fields.label());
            String host = address == null ? "" : address.getHost();
            Stream.of(named.words(), fields.clientId()).map(each -> EnvironmentWord.contradiction(each, host))
                .filter(word -> !word.isEmpty()).findFirst()
                .ifPresent(word -> doubts.add(new Doubt(Doubt.Kind.OTHER_ENVIRONMENT, List.of(word, host))));
            findings.add(fields.found(named, address, doubts,
                GroupAddresses.seen(own, fields.isBasic(), body, parameters, more)));
        }
    }

    private String nameOf(OwnedFields fields) {
        String said = name.isEmpty() ? environment : name;
        String own = said.isEmpty() ? source.name() : said;
        if (fields.label().isEmpty()) {
            return own;
        }
        return owners.size() == 1 && !own.isEmpty() ? own : fields.label();
    }

    private void putCredential(FieldName known, String field, String value, Doubt.Kind... doubts) {
        Optional<Remark.Kind> nonValue = NonValue.kind(value);
        if (nonValue.isPresent()) {
            remarks.add(new Remark(nonValue.get(), field));
            owner(known).lost(known.role());
            return;
        }
        // A line break is no part of a value on purpose: echo and editors put it there.
        String line = LINE_END.matcher(value).replaceFirst("");
        List<Doubt.Kind> all = new ArrayList<>(List.of(doubts));
        if (line.length() < value.length()) {
            all.add(Doubt.Kind.LINE_BREAK);
        }
        if (NonValue.isAddress(line)) {
            all.add(Doubt.Kind.REFERENCE);
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            all.add(Doubt.Kind.CONTROL_CHARACTER);
        }
        // LDIF has two colons in front of base64; Spring says in front of a secret that it is plain.
        boolean encoded = field.endsWith(":") || line.startsWith("{noop}");
        if (encoded || TYPOGRAPHIC.matcher(line).matches() || ENTITY.matcher(line).find()) {
            all.add(Doubt.Kind.QUOTING);
        }
        if (!line.isEmpty()) {
            owner(known).put(known.role(), field, line, all);
        }
    }

    /** A path alone names no server, and words are no address. */
    private void putUnread(FieldName known, String field, Remark.Kind kind, String written) {
        if (kind != Remark.Kind.FILE && kind != Remark.Kind.WORDS) {
            Doubt.Kind doubt = written.isBlank() ? Doubt.Kind.ADDRESS_UNREAD : Doubt.Kind.ADDRESS_HOST_UNREAD;
            addresses.add(known, field, BaseUrl.reading(written).orElse(BaseUrl.Reading.unread(doubt)));
        }
    }

    private OwnedFields owner(FieldName known) {
        return owners.computeIfAbsent(known.owner(), owner -> new OwnedFields(owner, known.label()));
    }
}

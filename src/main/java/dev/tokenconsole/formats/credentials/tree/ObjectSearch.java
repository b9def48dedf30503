package dev.tokenconsole.formats.credentials.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.request.FormData;
import dev.tokenconsole.formats.credentials.found.Remark;

/** Looks at each object of a tree on its own, also at those that are written as text in another. */
public final class ObjectSearch {
    /** No tree that is read is deeper. */
    public static final int DEPTH = 32;
    private static final int STRINGS_IN_STRINGS = 3;
    /** Names under which objects stand that say nothing about whose they are. */
    private static final Set<String> GENERAL = Set.of("auth", "authentication", "authorization", "oauth", "oauth2",
        "oauth2.0", "credentials", "credential", "client", "data", "body", "request", "payload", "json", "values",
        "value", "config", "settings", "security", "stringdata", "environment", "env", "variables", "vars", "params",
        "root", "web", "installed", "api", "secrets", "secret", "items", "item", "properties", "spec", "form", "raw",
        "parameters", "secretstring");

    /** Members of a variable that say where it counts. */
    private static final Set<String> PARTS = Set.of("environment", "environment_scope", "environmentscope", "scope",
        "target", "stage", "env", "group", "environmentid", "namespace", "workspace", "branch", "tenant", "profile");

    private final CredentialFormat format;
    private final Findings findings;
    /** In a document without any depth what follows a number sign may belong to the value. */
    private boolean flat;
    /** The names of the objects around the one that is looked at. */
    private String path = "";

    /** Searches a document of {@code format}. */
    public ObjectSearch(CredentialFormat format, Findings findings) {
        this.format = format;
        this.findings = findings;
    }

    /** Looks through {@code data}, which the text calls {@code name}. */
    public void search(Data data, String name) {
        flat = data.isMap() && data.members().stream().noneMatch(member ->
            member.getValue().isMap() || member.getValue().isList());
        search(data, name, 0);
    }

    private void search(Data data, String name, int strings) {
        switch (data.kind()) {
            case MAP -> {
                group(data, name).addTo(findings);
                String own = name(data, name);
                for (Map.Entry<String, Data> member : data.members()) {
                    String key = member.getKey();
                    boolean general = GENERAL.contains(key.toLowerCase(Locale.ROOT));
                    String before = path;
                    path = before.isEmpty() ? key : before + "." + key;
                    inside(member.getValue(), general ? own : key, strings);
                    path = before;
                }
            }
            case LIST -> {
                pairs(data, name);
                data.items().forEach(item -> inside(item, name, strings));
            }
            case TEXT -> inside(data, name, strings);
            case REFERENCE, TRUE, FALSE, OTHER, NONE -> { }
        }
    }

    /** The group of the members of one object. */
    private FieldGroup group(Data object, String name) {
        FieldGroup group = new FieldGroup(source(name));
        for (Map.Entry<String, Data> member : object.members()) {
            put(group, member.getKey(), member.getValue());
        }
        return group;
    }

    private CredentialSource source(String name) {
        return new CredentialSource(format, path.isEmpty() ? name : path, name);
    }

    private void put(FieldGroup group, String field, Data value) {
        if (value.kind() == Data.Kind.REFERENCE) {
            // A tag may compute the value from the text: CloudFormation's !Sub.
            group.putNoValue(field, Remark.Kind.EXPRESSION, value.written());
        } else if (value.isMap() && value.has("value") && value.get("value").isText()) {
            group.put(field, value.get("value").text());
        } else if (value.isMap() && value.members().stream().anyMatch(each -> each.getKey().startsWith("Fn::"))) {
            group.putNoValue(field, Remark.Kind.EXPRESSION, "Fn::");
        } else if (value.isMap() && (value.has("") || value.has("valueFrom") || value.has("Ref")
                || value.has("secretKeyRef"))) {
            group.putNoValue(field, Remark.Kind.EXPRESSION);
        } else {
            group.put(field, value.textOrNull(), doubts(value));
        }
    }

    /** Two dollar signs are one for Docker Compose, Ansible, GitLab and others, of which nothing may be seen here. */
    private Doubt.Kind[] doubts(Data value) {
        boolean yaml = format == CredentialFormat.YAML;
        // Java's settings with colons look like YAML, and have escapes.
        boolean dollars = yaml && (value.text().contains("$$") || (flat && value.text().indexOf('\\') >= 0));
        return flat && value.isCommented() ? new Doubt.Kind[] {Doubt.Kind.COMMENT}
            : dollars ? new Doubt.Kind[] {Doubt.Kind.QUOTING} : new Doubt.Kind[0];
    }

    /**
     * A list of objects with a name and a value each is written as one object would be, or as several if they say of
     * which environment each is.
     */
    private void pairs(Data list, String name) {
        Map<String, FieldGroup> groups = new LinkedHashMap<>();
        FieldGroup lines = new FieldGroup(source(name));
        for (Data item : list.items()) {
            String field = first(item, "key", "name", "id", "variable");
            String part = part(item);
            String own = part.isEmpty() ? name : part;
            FieldGroup group = groups.computeIfAbsent(part,
                each -> new FieldGroup(source(own)));
            if (item.has("valueFrom")) {
                group.putNoValue(field, Remark.Kind.EXPRESSION);
            } else {
                put(group, field, item.get("value"));
            }
            int equals = item.written().indexOf('=');
            String left = item.written().substring(0, Math.max(0, equals));
            if (left.matches("[A-Za-z_][A-Za-z0-9_]*+")) {
                String right = item.written().substring(equals + 1);
                put(lines, left, item.isText() ? Data.text(right) : Data.reference(right));
            }
        }
        groups.values().forEach(group -> group.addTo(findings));
        lines.addTo(findings);
    }

    private static String part(Data item) {
        StringJoiner part = new StringJoiner(" ");
        for (Map.Entry<String, Data> member : item.members()) {
            if (PARTS.contains(member.getKey().toLowerCase(Locale.ROOT))) {
                Data value = member.getValue();
                part.add(value.isList() ? value.items().stream().map(Data::text).collect(Collectors.joining(" "))
                    : value.text());
            }
        }
        return part.toString();
    }

    private void inside(Data value, String name, int strings) {
        String text = value.textOrNull();
        if (text == null) {
            search(value, name, strings);
            return;
        }
        String trimmed = text.strip();
        if (strings < STRINGS_IN_STRINGS && (trimmed.startsWith("{") || trimmed.startsWith("["))) {
            Data inner = JsonData.whole(trimmed);
            if (inner != null) {
                search(inner, name, strings + 1);
            }
        } else if (text.contains("client_secret=") && text.contains("client_id=") && !text.contains("\n")
                && !text.contains(" ")) {
            FieldGroup form = new FieldGroup(source(name));
            FormData.put(text, form);
            form.addTo(findings);
        }
    }

    private static String name(Data object, String otherwise) {
        String own = first(object, "name", "title", "Name");
        return own.isEmpty() ? otherwise : own;
    }

    private static String first(Data object, String... names) {
        return List.of(names).stream().map(name -> object.get(name).text()).filter(text -> !text.isEmpty())
            .findFirst().orElse("");
    }
}

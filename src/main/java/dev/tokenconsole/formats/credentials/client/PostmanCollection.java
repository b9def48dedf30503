package dev.tokenconsole.formats.credentials.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.request.FormData;
import dev.tokenconsole.formats.credentials.request.RequestHeader;
import dev.tokenconsole.formats.credentials.tree.Data;
import dev.tokenconsole.formats.credentials.tree.BodyFields;
import dev.tokenconsole.model.environment.TokenRecipe;

/**
 * A Postman collection (schema 2.0 and 2.1): its variables, its auth blocks, and its requests. A variable of the
 * collection itself stands for its value; those of an environment are not known here.
 */
final class PostmanCollection {
    private static final int DEPTH = 16;
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*+([^{}\\s]++)\\s*+}}");

    private final Data collection;
    private final Findings findings;
    /** The names of the folders around the item that is read. */
    private String folders = "";
    private final Map<String, String> variables = new HashMap<>();

    PostmanCollection(Data collection, Findings findings) {
        this.collection = collection;
        this.findings = findings;
    }

    void read() {
        String name = collection.get("info").get("name").text();
        FieldGroup own = group("", name);
        for (Data variable : collection.get("variable").items()) {
            String key = variable.get("key").text();
            if (Switches.isOn(variable) && !key.isEmpty()) {
                own.put(key, variable.get("value").textOrNull());
                variables.put(key, variable.get("value").text());
            }
        }
        own.addTo(findings);
        auth(collection.get("auth"), "", name, null);
        items(collection, name, 0);
    }

    private void items(Data folder, String name, int depth) {
        for (Data item : folder.get("item").items()) {
            String own = item.get("name").text();
            if (item.has("request")) {
                request(item.get("request"), own, name);
            }
            auth(item.get("auth"), own, name, null);
            if (depth < DEPTH) {
                String outer = folders;
                folders = outer.isEmpty() ? own : outer + "/" + own;
                items(item, name, depth + 1);
                folders = outer;
            }
        }
    }

    private void request(Data request, String place, String name) {
        String url = url(request.get("url"));
        FieldGroup group = group(place, name);
        group.putRequestAddress(url);
        int query = url.indexOf('?');
        if (query >= 0) {
            FormData.put(url.substring(query + 1), group);
        }
        for (Data header : request.get("header").items()) {
            if (Switches.isOn(header)) {
                RequestHeader.put(header.get("key").text(), resolved(header.get("value").text()), group);
            }
        }
        Data body = request.get("body");
        switch (body.get("mode").text()) {
            case "raw" -> BodyFields.body(resolved(body.get("raw").text()), group);
            case "urlencoded" -> {
                group.sentAs(TokenRecipe.Body.FORM);
                pairs(body.get("urlencoded"), group);
            }
            case "formdata" -> pairs(body.get("formdata"), group);
            default -> { }
        }
        group.addTo(findings);
        auth(request.get("auth"), place, name, url);
    }

    /** A block names its own address; for one that has none to name, the request is where it is sent. */
    private void auth(Data auth, String place, String name, @Nullable String url) {
        String type = auth.get("type").text();
        FieldGroup group = group(place, name);
        Map<String, String> fields = fields(auth.get(type));
        if (type.equals("basic")) {
            group.putBasic(fields.getOrDefault("username", ""), fields.getOrDefault("password", ""));
            if (url != null) {
                group.putRequestAddress(url);
            }
        } else if (type.equals("oauth2")) {
            fields.forEach(group::put);
            if ("header".equals(fields.get("client_authentication"))) {
                group.usesBasic();
            }
        }
        group.addTo(findings);
    }

    private Map<String, String> fields(Data block) {
        Map<String, String> fields = new HashMap<>();
        block.items().forEach(each ->
            fields.putIfAbsent(each.get("key").text(), resolved(each.get("value").text())));
        block.members().forEach(each -> fields.putIfAbsent(each.getKey(), resolved(each.getValue().text())));
        return fields;
    }

    private void pairs(Data list, FieldGroup group) {
        for (Data pair : list.items()) {
            if (Switches.isOn(pair) && !pair.is("type", "file")) {
                group.putSent(pair.get("key").text(), resolved(pair.get("value").text()));
            }
        }
    }

    private String url(Data url) {
        if (url.isText()) {
            return resolved(url.text());
        }
        if (url.has("raw")) {
            return resolved(url.get("raw").text());
        }
        List<String> labels = new ArrayList<>();
        url.get("host").items().forEach(label -> labels.add(label.text()));
        return labels.isEmpty() ? "" : resolved(
            (url.has("protocol") ? url.get("protocol").text() : "https") + "://" + String.join(".", labels));
    }

    /** One step alone: what stands for something that stands for something else stays as it is. */
    private String resolved(String text) {
        if (text.indexOf("{{") < 0) {
            return text;
        }
        Matcher matcher = VARIABLE.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
            variables.getOrDefault(found.group(1), "").isEmpty() ? found.group()
                : variables.getOrDefault(found.group(1), "")));
    }

    private FieldGroup group(String place, String name) {
        String whole = folders.isEmpty() || place.isEmpty() ? place : folders + "/" + place;
        return new FieldGroup(new CredentialSource(CredentialFormat.POSTMAN_COLLECTION, whole,
            name.isEmpty() ? place : name));
    }
}

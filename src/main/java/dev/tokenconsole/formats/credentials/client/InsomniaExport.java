package dev.tokenconsole.formats.credentials.client;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.request.RequestHeader;
import dev.tokenconsole.formats.credentials.tree.Data;
import dev.tokenconsole.formats.credentials.tree.BodyFields;
import dev.tokenconsole.formats.credentials.tree.ObjectSearch;

/**
 * An Insomnia export: version 4 is a list of resources, version 5 a tree. An environment counts for itself: what a base
 * environment adds to it is not put together with it.
 */
final class InsomniaExport {
    private static final int DEPTH = 16;

    private final Findings findings;

    InsomniaExport(Findings findings) {
        this.findings = findings;
    }

    void read(Data file) {
        for (Data resource : file.get("resources").items()) {
            switch (resource.get("_type").text()) {
                case "environment" -> environment(resource, 0);
                case "request" -> request(resource);
                default -> { }
            }
        }
        environment(file.get("environments"), 0);
        requests(file.get("collection"), 0);
    }

    private void environment(Data environment, int depth) {
        String name = environment.get("name").text();
        new ObjectSearch(CredentialFormat.INSOMNIA, findings).search(environment.get("data"), name);
        FieldGroup pairs = group(name);
        for (Data pair : environment.get("kvPairData").items()) {
            if (Switches.isOn(pair) && !pair.is("type", "secret")) {
                pairs.put(pair.get("name").text(), pair.get("value").textOrNull());
            }
        }
        pairs.addTo(findings);
        if (depth < DEPTH) {
            environment.get("subEnvironments").items().forEach(each -> environment(each, depth + 1));
        }
    }

    private void requests(Data items, int depth) {
        for (Data item : items.items()) {
            request(item);
            if (depth < DEPTH) {
                requests(item.get("children"), depth + 1);
            }
        }
    }

    private void request(Data request) {
        FieldGroup sent = group(request.get("name").text());
        sent.putRequestAddress(request.get("url").text());
        Data body = request.get("body");
        BodyFields.body(body.get("text").text(), sent);
        body.get("params").items().stream().filter(Switches::isOn)
            .forEach(each -> sent.putSent(each.get("name").text(), each.get("value").textOrNull()));
        request.get("headers").items().stream().filter(Switches::isOn)
            .forEach(each -> RequestHeader.put(each.get("name").text(), each.get("value").text(), sent));
        Data auth = request.get("authentication");
        if (auth.is("type", "basic")) {
            sent.putBasic(auth.get("username").text(), auth.get("password").text());
        } else if (auth.is("type", "oauth2")) {
            FieldGroup own = group(request.get("name").text());
            auth.members().forEach(each -> own.put(each.getKey(), each.getValue().textOrNull()));
            own.addTo(findings);
        }
        sent.addTo(findings);
    }

    private static FieldGroup group(String name) {
        return new FieldGroup(new CredentialSource(CredentialFormat.INSOMNIA, name, name));
    }
}

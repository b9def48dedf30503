package dev.tokenconsole.formats.credentials.client;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.tree.Data;
import dev.tokenconsole.formats.credentials.tree.DollarText;
import dev.tokenconsole.formats.credentials.tree.ObjectSearch;

/** Tells by what is in it which client wrote a file. */
public final class ClientExports {
    private ClientExports() {}

    /** Reads {@code file}; what no client is known by counts as {@code otherwise}. */
    public static void read(Data file, CredentialFormat otherwise, Findings findings) {
        if (file.isList() && !file.items().isEmpty() && file.items().stream().allMatch(ClientExports::isEnvironment)) {
            file.items().forEach(item -> read(item, otherwise, findings));
        } else if (file.get("environment").has("values")) {
            PostmanEnvironment.read(file.get("environment"), findings);
        } else if (isPostmanEnvironment(file)) {
            PostmanEnvironment.read(file, findings);
        } else if (file.get("collection").has("item")) {
            new PostmanCollection(file.get("collection"), findings).read();
        } else if (file.has("item") && file.has("info")) {
            new PostmanCollection(file, findings).read();
        } else if (isHoppscotch(file)) {
            VariableList.hoppscotch(file, findings);
        } else if (isInsomnia(file)) {
            new InsomniaExport(findings).read(file);
        } else if (isBruno(file)) {
            VariableList.bruno(file, findings);
        } else if (file.get("log").get("entries").isList()) {
            HarFile.read(file, findings);
        } else if (KubernetesSecret.isOne(file)) {
            KubernetesSecret.read(file, findings);
        } else {
            boolean httpClient = otherwise == CredentialFormat.JSON && isHttpClient(file);
            new ObjectSearch(httpClient ? CredentialFormat.HTTP_CLIENT : otherwise, findings)
                .search(DollarText.isIn(file) ? DollarText.read(file) : file, "");
        }
    }

    private static boolean isEnvironment(Data item) {
        return isPostmanEnvironment(item) || isHoppscotch(item) || isBruno(item);
    }

    private static boolean isPostmanEnvironment(Data file) {
        return file.get("values").isList();
    }

    private static boolean isHoppscotch(Data file) {
        Data variables = file.get("variables");
        return variables.items().stream().anyMatch(variable -> variable.has("key")
            && (variable.has("initialValue") || variable.has("currentValue") || variable.has("value")));
    }

    private static boolean isBruno(Data file) {
        return file.get("info").is("type", "bruno-environment")
            || file.get("variables").items().stream().anyMatch(variable -> variable.has("name")
                && (variable.has("value") || variable.has("secret")));
    }

    private static boolean isInsomnia(Data file) {
        return file.has("__export_format") || file.get("type").text().contains("insomnia");
    }

    /** Each environment by its name, in each of which are texts; {@code Security} holds what others have elsewhere. */
    private static boolean isHttpClient(Data file) {
        return file.members().size() > 1 && file.members().stream().allMatch(each -> each.getValue().isMap())
            && file.members().stream().anyMatch(each -> each.getValue().members().stream()
                .anyMatch(member -> member.getValue().isText() || member.getKey().equals("Security")));
    }
}

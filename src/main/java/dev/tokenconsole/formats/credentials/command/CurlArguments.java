package dev.tokenconsole.formats.credentials.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.request.FormData;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.request.RequestHeader;
import dev.tokenconsole.formats.shell.ShellCommand;

/** The arguments of one curl command, which may be several requests with {@code --next} between them. */
final class CurlArguments {
    private final ShellCommand command;
    private final CredentialSource source;
    private final UnaryOperator<String> known;
    private final List<FieldGroup> requests = new ArrayList<>();
    private FieldGroup group;
    private CurlData data;
    private boolean userIsNoClient;
    private @Nullable String user;

    /** {@code known} puts in the variables that the text itself sets. */
    CurlArguments(ShellCommand command, CredentialSource source, UnaryOperator<String> known) {
        this.command = command;
        this.source = source;
        this.known = known;
        this.group = new FieldGroup(source);
        this.data = new CurlData(group, command.input());
    }

    /** One group for each request. */
    List<FieldGroup> read() {
        List<String> words = command.words();
        boolean options = true;
        for (int i = 1; i < words.size(); i++) {
            String word = known.apply(words.get(i));
            if (options && word.equals("--")) {
                options = false;
            } else if (options && word.startsWith("--")) {
                CurlOption option = CurlOption.of(word.substring(2));
                boolean valued = option.takesValue() && i + 1 < words.size();
                take(option, valued ? known.apply(words.get(++i)) : "");
            } else if (options && word.length() > 1 && word.startsWith("-")) {
                i += letters(word, i + 1 < words.size() ? known.apply(words.get(i + 1)) : "");
            } else {
                url(word);
            }
        }
        endRequest();
        return requests;
    }

    /** Letters without a value stand together, and the value of the last may follow without a blank. */
    private int letters(String word, String next) {
        for (int at = 1; at < word.length(); at++) {
            CurlOption option = CurlOption.of(word.charAt(at));
            if (option != null && option.takesValue()) {
                boolean inside = at + 1 < word.length();
                take(option, inside ? word.substring(at + 1) : next);
                return inside ? 0 : 1;
            }
        }
        return 0;
    }

    private void take(CurlOption option, String value) {
        switch (option.name()) {
            case "data", "data-ascii" -> data.data(value, false);
            case "data-binary" -> data.data(value, true);
            case "data-raw" -> data.raw(value);
            case "data-urlencode", "url-query" -> data.encoded(value);
            case "json" -> data.json(value);
            case "form" -> data.part(value, false);
            case "form-string" -> data.part(value, true);
            case "header" -> header(value);
            case "user" -> user = value;
            case "aws-sigv4", "ntlm", "negotiate" -> userIsNoClient = true;
            case "expand-data", "expand-json", "expand-user", "expand-header" ->
                group.putNoValue("client_secret", Remark.Kind.EXPRESSION);
            case "expand-url" -> group.putRequestAddress(ShellCommand.EXPANSION + value);
            case "url" -> url(value);
            case "next" -> {
                endRequest();
                group = new FieldGroup(source);
                data = new CurlData(group, command.input());
            }
            default -> { }
        }
    }

    private void header(String value) {
        int colon = value.indexOf(':');
        if (colon > 0) {
            RequestHeader.put(value.substring(0, colon), value.substring(colon + 1), group);
        }
    }

    private void url(String url) {
        int query = url.indexOf('?');
        String address = query < 0 ? url : url.substring(0, query);
        if (query >= 0) {
            FormData.put(url.substring(query + 1).replaceFirst("#.*$", ""), group);
        }
        int scheme = address.indexOf("://");
        int at = scheme < 0 ? -1 : address.indexOf('@', scheme);
        int path = scheme < 0 ? -1 : address.indexOf('/', scheme + 3);
        if (at > 0 && (path < 0 || at < path)) {
            user = user == null ? FormData.decode(address.substring(scheme + 3, at).replace("+", "%2B")) : user;
            address = address.substring(0, scheme + 3) + address.substring(at + 1);
        }
        group.putRequestAddress(address, query < 0 ? "" : url.substring(query + 1).replaceFirst("#.*$", ""));
    }

    private void endRequest() {
        data.end();
        if (user != null && !userIsNoClient) {
            RequestHeader.putUser(user, group);
        }
        user = null;
        userIsNoClient = false;
        requests.add(group);
    }
}

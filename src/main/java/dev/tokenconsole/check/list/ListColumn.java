package dev.tokenconsole.check.list;

import java.util.List;
import java.util.Locale;

/** The columns of a list, by the names that spreadsheets and password managers give them. */
enum ListColumn {
    /** The name of the row. */
    NAME("name", "title", "profile", "label"),
    /** The id or the name of an environment. */
    ENVIRONMENT("environment", "env", "environmentid", "environmentname"),
    /** The public half. */
    CLIENT_ID("clientid", "username", "loginusername", "user", "login"),
    /** The secret half. */
    CLIENT_SECRET("clientsecret", "secret", "password", "loginpassword"),
    /** The scope to be requested. */
    SCOPE("scope", "scopes"),
    /** The base URL of the environment, or a part of its token URL. */
    BASE_URL("baseurl"),
    /** The token URL of the environment. */
    TOKEN_URL("tokenurl"),
    /** An address of the server that the credentials belong to, of which the host counts. */
    URL("url", "loginuri", "website", "host");

    // Made by List.of.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    ListColumn(String... names) {
        this.names = List.of(names);
    }

    /** The position of {@code heading} among the names of this column, the best first; -1 if it is none of them. */
    int rank(String heading) {
        return names.indexOf(heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    /** As the documentation writes it, such as {@code client_secret}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.tokenconsole.check.list;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;

/**
 * An address in a row, by the column that it is in.
 *
 * @param host in lower case, with a port that is not the scheme's own
 * @param path without slashes at its end, with the query
 */
record RowAddress(ListColumn column, String host, String path) {
    /** The columns that hold one. */
    static final List<ListColumn> COLUMNS = List.of(ListColumn.BASE_URL, ListColumn.TOKEN_URL, ListColumn.URL);

    /** The one in {@code column} of {@code row}; empty if there is none, or it is none. */
    static Optional<RowAddress> of(ListRow row, ListColumn column) {
        String text = row.text(column);
        String url = text.contains("://") ? text : "https://" + text;
        return text.isEmpty() ? Optional.empty() : WebAddress.read(url).filter(read -> read.getHost() != null)
            .map(read -> of(read, column));
    }

    private static RowAddress of(URI url, ListColumn column) {
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        boolean usualPort = url.getPort() < 0 || url.getPort() == ("http".equalsIgnoreCase(url.getScheme()) ? 80 : 443);
        String path = String.valueOf(url.getRawPath()).replaceFirst("/+$", "");
        return new RowAddress(column, usualPort ? host : host + ":" + url.getPort(),
            url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    /** True if it is at a host of {@code environment}. */
    boolean isAtHostOf(Environment environment) {
        return host.equals(of(environment.baseUrl(), column).host)
            || host.equals(of(environment.tokenUrl(), column).host);
    }

    /** True if it is the base URL or the token URL of {@code environment}, and not its host alone. */
    boolean isExactly(Environment environment) {
        return !path.isEmpty() && (isAs(environment.baseUrl()) || isAs(environment.tokenUrl()));
    }

    /** True if credentials beside it may be sent to {@code environment}, as far as its column says. */
    boolean fits(Environment environment) {
        RowAddress token = of(environment.tokenUrl(), column);
        return switch (column) {
            case TOKEN_URL -> isAs(environment.tokenUrl());
            case BASE_URL -> isAs(environment.baseUrl()) || isAs(environment.tokenUrl())
                || (host.equals(token.host) && token.path.startsWith(path + "/"));
            default -> true;
        };
    }

    private boolean isAs(URI url) {
        return equals(of(url, column));
    }
}

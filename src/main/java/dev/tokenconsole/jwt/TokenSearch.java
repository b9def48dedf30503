package dev.tokenconsole.jwt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.paste.Candidate;
import dev.tokenconsole.jwt.paste.Candidates;

/** The best of all readings of a text. Not a record: it holds a token. */
final class TokenSearch {
    /** Characters of a bearer token by RFC 6750 section 2.1, and what percent signs stand for. */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9._~+/%!:-]++=*+");
    /** A word that documentation has in the place of a token. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z]++(?:[_-][A-Z]++)*+"
        + "|(?i)(?:your|my|the|some)?[_-]?(?:access|bearer|id|api|jwt|auth)?[_-]?token(?:[_-]?here)?|x{3,}|\\.{3,}");

    private @Nullable Candidate candidate;
    private @Nullable Reading reading;
    private @Nullable Candidate named;

    private TokenSearch() {}

    /** Reads the pieces of {@code text} that may be a token; one that is called a token goes before the others. */
    static TokenSearch in(String text) {
        TokenSearch search = new TokenSearch();
        List<Candidate> candidates = Candidates.in(text);
        candidates.stream().filter(Candidate::named).forEach(search::offer);
        search.named = candidates.stream().filter(one -> one.named() && isOpaque(one.token()))
            .findFirst().orElse(null);
        boolean settled = search.rank() >= Reading.HEADER || (search.named != null && search.rank() == 0);
        if (!settled) {
            candidates.stream().filter(one -> !one.named()).forEach(search::offer);
        }
        return search;
    }

    private void offer(Candidate offered) {
        if (rank() == Reading.WHOLE) {
            return;
        }
        Reading read = CompactReader.read(offered);
        if (read != null && read.rank() > rank()) {
            reading = read;
            candidate = offered;
        }
    }

    /** The best reading; empty if no piece has a part that is a JSON object. */
    Optional<Reading> reading() {
        return Optional.ofNullable(reading);
    }

    /** The best reading with the piece that it is of, if it is more than a part of a token; empty otherwise. */
    Optional<JwtDecoder.Found> found() {
        return reading == null || candidate == null || reading.rank() <= Reading.PART ? Optional.empty()
            : Optional.of(JwtDecoder.Found.in(candidate.token(), reading.result()));
    }

    /** A piece that its place calls a token, whatever it holds. */
    Optional<Candidate> named() {
        return Optional.ofNullable(named);
    }

    private static boolean isOpaque(String token) {
        return OPAQUE.matcher(token).matches() && !PLACEHOLDER.matcher(token).matches();
    }

    private int rank() {
        return reading == null ? 0 : reading.rank();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TokenSearch[" + rank() + "]";
    }
}

package dev.tokenconsole.ui.live;

import java.util.List;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.token.AccessToken;

/** A token in memory with what it says. Not a record: it holds the token's text. */
public final class FetchedToken implements AutoCloseable {
    private final AccessToken token;
    private final DecodeResult decoded;
    private final List<String> notes;

    private FetchedToken(AccessToken token, DecodeResult decoded, List<String> notes) {
        this.token = token;
        this.decoded = decoded;
        this.notes = notes;
    }

    /** Decodes what was issued; takes up to a second for a token at the size limit, so not on the FX thread. */
    static FetchedToken of(TokenOutcome.Issued issued) {
        DecodeResult decoded = JwtDecoder.decode(issued.token().value().reveal());
        return new FetchedToken(issued.token(), decoded, issued.notes());
    }

    /** The token itself. */
    public AccessToken token() {
        return token;
    }

    /** What it says. */
    public DecodeResult decoded() {
        return decoded;
    }

    /** What was odd about the answer that brought it. */
    public List<String> notes() {
        return notes;
    }

    /** Wipes the token. */
    @Override
    public void close() {
        token.close();
    }
}

package dev.tokenconsole.sandbox.endpoint;

import dev.tokenconsole.sandbox.http.SandboxRequest;
import dev.tokenconsole.sandbox.http.SandboxResponse;

/**
 * What one address takes for a request for a token, and how it refuses another. As strict as the real one may be: what
 * is accepted here, a stricter server accepts too.
 */
interface Contract {
    /** The answer to another method than POST. */
    SandboxResponse wrongMethod();

    /** Reads {@code request}, which is a POST with a body that is not too large. */
    ParsedRequest read(SandboxRequest request);

    /** {@code answer} with what this contract adds to every answer to {@code request}. */
    default SandboxResponse completed(SandboxResponse response, SandboxRequest request) {
        return response;
    }
}

package dev.tokenconsole.sandbox.endpoint;

import dev.tokenconsole.sandbox.http.SandboxRequest;
import dev.tokenconsole.sandbox.http.SandboxResponse;

/**
 * The rules of one address for token requests, and its responses to others. As strict as a real server may be: a
 * request that is accepted here is accepted by a stricter server, too.
 */
interface Contract {
    /** The response to another method than POST. */
    SandboxResponse wrongMethod();

    /** Reads {@code request}, which is a POST with a body that is not too large. */
    ParsedRequest read(SandboxRequest request);

    /** {@code response} to {@code request} with the additions of this contract. */
    default SandboxResponse completed(SandboxResponse response, SandboxRequest request) {
        return response;
    }
}

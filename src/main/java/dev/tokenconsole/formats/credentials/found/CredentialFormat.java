package dev.tokenconsole.formats.credentials.found;

import java.util.Locale;

import dev.tokenconsole.i18n.Messages;

/** A format that credentials are read from. */
public enum CredentialFormat {
    /** A JSON object, alone, in a list or within other text. */
    JSON,
    /** A YAML document. */
    YAML,
    /** Lines of the form {@code CLIENT_ID=…}, of a file or a shell. */
    ENV,
    /** Lines of the form {@code set CLIENT_ID=…}, of a batch file or the Windows command prompt. */
    CMD,
    /** Lines of the form {@code client_id = …} in sections. */
    INI,
    /** Lines of a name, a colon and a value, as people write them to each other. */
    TEXT,
    /** A table with a line of headings. */
    CSV,
    /** A curl command for bash and its like. */
    CURL_BASH,
    /** A curl command for the Windows command prompt. */
    CURL_CMD,
    /** A curl command for PowerShell. */
    CURL_POWERSHELL,
    /** PowerShell: {@code Invoke-RestMethod} and the variables before it. */
    POWERSHELL,
    /** A request as HTTP clients of editors keep it, or as it goes over the wire. */
    HTTP,
    /** A Postman environment, or the list of globals. */
    POSTMAN_ENVIRONMENT,
    /** A Postman collection. */
    POSTMAN_COLLECTION,
    /** A Bruno environment, collection or request. */
    BRUNO,
    /** A Hoppscotch environment. */
    HOPPSCOTCH,
    /** An Insomnia export, version 4 or 5. */
    INSOMNIA,
    /** An environment file of the JetBrains HTTP client, and of those that read the same. */
    HTTP_CLIENT,
    /** A recording of the exchanges of a browser (HTTP Archive). */
    HAR,
    /** A Kubernetes Secret. */
    KUBERNETES_SECRET;

    /** The stable name for machines. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for people, with its article where English has one. */
    public String words() {
        return Messages.text("formats.credentials.format." + id());
    }
}

package dev.tokenconsole.formats.credentials.found;

import dev.tokenconsole.i18n.Messages;

/** A format that credentials are read from. */
public enum CredentialFormat {
    /** A JSON object, alone, in a list or within other text. */
    JSON("json", "formats.credentials.json"),
    /** A YAML document. */
    YAML("yaml", "formats.credentials.yaml"),
    /** Lines of the form {@code CLIENT_ID=…}, of a file or a shell. */
    ENV("env", "formats.credentials.env"),
    /** Lines of the form {@code set CLIENT_ID=…}, of a batch file or the Windows command prompt. */
    CMD("cmd", "formats.credentials.cmd"),
    /** Lines of the form {@code client_id = …} in sections. */
    INI("ini", "formats.credentials.ini"),
    /** Lines of a name, a colon and a value, as people write them to each other. */
    TEXT("text", "formats.credentials.text"),
    /** A table with a line of headings. */
    CSV("csv", "formats.credentials.csv"),
    /** A curl command for bash and its like. */
    CURL_BASH("curl-bash", "formats.credentials.curl-bash"),
    /** A curl command for the Windows command prompt. */
    CURL_CMD("curl-cmd", "formats.credentials.curl-cmd"),
    /** A curl command for PowerShell. */
    CURL_POWERSHELL("curl-powershell", "formats.credentials.curl-powershell"),
    /** PowerShell: {@code Invoke-RestMethod} and the variables before it. */
    POWERSHELL("powershell", "formats.credentials.powershell"),
    /** A request as HTTP clients of editors keep it, or as it goes over the wire. */
    HTTP("http", "formats.credentials.http"),
    /** A Postman environment, or the list of globals. */
    POSTMAN_ENVIRONMENT("postman-environment", "formats.credentials.postman-environment"),
    /** A Postman collection. */
    POSTMAN_COLLECTION("postman-collection", "formats.credentials.postman-collection"),
    /** A Bruno environment, collection or request. */
    BRUNO("bruno", "formats.credentials.bruno"),
    /** A Hoppscotch environment. */
    HOPPSCOTCH("hoppscotch", "formats.credentials.hoppscotch"),
    /** An Insomnia export, version 4 or 5. */
    INSOMNIA("insomnia", "formats.credentials.insomnia"),
    /** An environment file of the JetBrains HTTP client, and of those that read the same. */
    HTTP_CLIENT("http-client", "formats.credentials.http-client"),
    /** A recording of the exchanges of a browser (HTTP Archive). */
    HAR("har", "formats.credentials.har"),
    /** A Kubernetes Secret. */
    KUBERNETES("kubernetes-secret", "formats.credentials.kubernetes-secret");

    private final String id;
    private final String key;

    CredentialFormat(String id, String key) {
        this.id = id;
        this.key = key;
    }

    /** The stable name for machines. */
    public String id() {
        return id;
    }

    /** The name for people, with its article where English has one. */
    public String words() {
        return Messages.text(key);
    }
}

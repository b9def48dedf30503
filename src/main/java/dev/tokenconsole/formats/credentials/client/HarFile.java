package dev.tokenconsole.formats.credentials.client;

import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.CredentialSource;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.request.RequestHeader;
import dev.tokenconsole.formats.credentials.tree.Data;
import dev.tokenconsole.formats.credentials.tree.BodyFields;

/** HTTP Archive 1.2: each request with its body and headers. */
final class HarFile {
    private HarFile() {}

    static void read(Data file, Findings findings) {
        int number = 0;
        for (Data entry : file.get("log").get("entries").items()) {
            number++;
            Data request = entry.get("request");
            FieldGroup group =
                new FieldGroup(new CredentialSource(CredentialFormat.HAR, Integer.toString(number)));
            group.putRequestAddress(request.get("url").text());
            Data body = request.get("postData");
            BodyFields.body(body.get("text").text(), group);
            if (body.get("text").text().isEmpty()) {
                body.get("params").items()
                    .forEach(each -> group.putSent(each.get("name").text(), each.get("value").textOrNull()));
            }
            request.get("headers").items()
                .forEach(each -> RequestHeader.put(each.get("name").text(), each.get("value").text(), group));
            group.addTo(findings);
        }
    }
}

package dev.tokenconsole.cli.profile;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.found.UnreadFormat;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;

/** The credentials that were found, for machines: {@code docs/profile-import.schema.json}. Never a secret. */
final class ImportJson {
    private ImportJson() {}

    /** {@code added} are those of {@code candidates} that were stored. */
    static String of(FoundCredentials found, List<ImportCandidate> candidates, Collection<ImportCandidate> added) {
        ObjectNode object = JsonText.object();
        ArrayNode credentials = object.putArray("credentials");
        candidates.forEach(each -> put(credentials.addObject(), each, added.contains(each)));
        ArrayNode remarks = object.putArray("remarks");
        for (Remark remark : found.remarks()) {
            remarks.addObject().put("id", remark.kind().id()).put("field", remark.detail()).put("text", remark.words());
        }
        ArrayNode unread = object.putArray("unread");
        for (UnreadFormat format : found.unread()) {
            unread.addObject().put("id", format.id()).put("text", format.words());
        }
        return JsonText.of(object) + "\n";
    }

    private static void put(ObjectNode object, ImportCandidate candidate, boolean added) {
        FoundCredential found = candidate.found();
        Environment environment = candidate.environment();
        object.put("name", candidate.name())
            .put("format", found.source().format().id())
            .put("place", orNull(found.source().place()))
            .put("client_id", found.clientId())
            .put("secret_length", found.secret().length())
            .put("host", found.address().map(BaseUrl::host).orElse(null))
            .put("environment", environment == null ? null : environment.id())
            .put("recipe", found.usesBasic() ? TokenRecipe.OAUTH2_BASIC.id() : null);
        ArrayNode doubts = object.putArray("doubts");
        for (Doubt doubt : candidate.doubts()) {
            doubts.addObject().put("id", doubt.kind().id()).put("text", doubt.words());
        }
        ArrayNode problems = object.putArray("problems");
        candidate.problems().forEach(problems::add);
        object.put("added", added);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

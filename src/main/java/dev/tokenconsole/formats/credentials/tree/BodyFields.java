package dev.tokenconsole.formats.credentials.tree;

import java.util.Map;

import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.request.FormData;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.formats.credentials.found.Remark;

/** The body of a request: JSON if it begins as JSON does, otherwise a form. */
public final class BodyFields {
    private BodyFields() {}

    /** Puts what {@code body} holds into {@code group}. An object in the object is no part of it. */
    public static void body(String body, FieldGroup group) {
        String trimmed = body.strip();
        if (!trimmed.startsWith("{")) {
            if (trimmed.indexOf('=') > 0) {
                group.sentAs(TokenRecipe.Body.FORM);
            }
            FormData.putBody(body, group);
            return;
        }
        Data object = JsonData.whole(trimmed);
        if (object != null) {
            group.sentAs(TokenRecipe.Body.JSON);
            for (Map.Entry<String, Data> member : object.members()) {
                if (member.getValue().kind() == Data.Kind.REFERENCE) {
                    group.putSentNoValue(member.getKey(), Remark.Kind.EXPRESSION);
                } else {
                    group.putSent(member.getKey(), member.getValue().textOrNull());
                }
            }
        }
    }
}

package dev.tokenconsole.auth;

import dev.tokenconsole.profile.Environment;

import tools.jackson.databind.json.JsonMapper;

/** The request as it is sent, to be looked at: everything but the secret. */
public final class RequestPreview {
    private static final String MASK = "••••••••";

    private RequestPreview() {}

    /**
     * Method and address, the headers that matter, an empty line, the body. Lines end in a line feed. An address that
     * is never called is shown as it was entered, apart from a password in it.
     */
    public static String of(Environment environment, String clientId) {
        String body = JsonMapper.shared().createObjectNode()
            .put("client_id", clientId).put("client_secret", MASK).toString();
        return """
            POST %s
            Accept: %s
            Content-Type: %s

            %s
            """.formatted(url(environment), TokenClient.MEDIA_TYPE, TokenClient.MEDIA_TYPE, body);
    }

    private static String url(Environment environment) {
        try {
            return AddressRules.tokenUrl(environment).toString();
        } catch (RefusedAddressException _) {
            String path = environment.recipe().path().replace("{version}", environment.version());
            return AddressRules.withoutUserInfo(environment.baseUrl() + path);
        }
    }
}

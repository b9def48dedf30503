package dev.tokenconsole.cli.sandbox;

import java.time.Duration;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;

/** The built-in server, described for a script. */
final class SandboxJson {
    private SandboxJson() {}

    /** Its addresses and its clients; token URLs by the id of the recipe that uses them. */
    static String of(SandboxServer server) {
        ObjectNode object = JsonText.object();
        object.put("base_url", server.baseUrl().toString());
        object.putObject("token_urls")
            .put(TokenRecipe.STONEX_PAYMENTS.id(), server.paymentsTokenUrl().toString())
            .put(TokenRecipe.STONEX_CLEARING.id(), server.clearingTokenUrl().toString())
            .put(TokenRecipe.OAUTH2_POST.id(), server.oauthTokenUrl().toString())
            .put(TokenRecipe.OAUTH2_BASIC.id(), server.oauthTokenUrl().toString());
        object.put("issuer", server.issuer().toString());
        object.put("key_set_url", server.keySetUrl().toString());
        object.put("key_withdrawal_url", server.keyWithdrawalUrl().toString());
        object.put("token_lifetime_seconds", server.lifetime().toSeconds());
        Duration keyLife = server.keyLife();
        object.put("key_lifetime_seconds", keyLife == null ? null : Long.valueOf(keyLife.toSeconds()));
        return withClients(object);
    }

    /** Its clients. */
    static String clients() {
        return withClients(JsonText.object());
    }

    private static String withClients(ObjectNode object) {
        object.put("client_secret", SandboxClient.DEMO.secret());
        ArrayNode clients = object.putArray("clients");
        for (SandboxClient client : SandboxClient.values()) {
            clients.addObject()
                .put("client_id", client.clientId())
                .put("group", client.group().id())
                .put("description", client.description());
        }
        return JsonText.of(object) + "\n";
    }
}

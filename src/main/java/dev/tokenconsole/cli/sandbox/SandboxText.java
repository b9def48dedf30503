package dev.tokenconsole.cli.sandbox;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.catalogue.SandboxGroup;
import dev.tokenconsole.text.TimeWords;

/** The built-in server, described for a person. */
final class SandboxText {
    private static final String POST = "POST ";

    private SandboxText() {}

    /** Its clients, and then its addresses: the list is longer than a terminal is high, and the end stays visible. */
    static String of(SandboxServer server) {
        Table places = new Table("")
            .row(Messages.text("cli.sandbox.base-url"), server.baseUrl().toString())
            .row(Messages.text("cli.sandbox.payments"), POST + server.paymentsTokenUrl())
            .row(Messages.text("cli.sandbox.clearing"), POST + server.clearingTokenUrl())
            .row(Messages.text("cli.sandbox.oauth"), POST + server.oauthTokenUrl())
            .row(Messages.text("cli.sandbox.issuer"), server.issuer().toString())
            .row(Messages.text("cli.sandbox.keys"), server.keySetUrl().toString())
            .row(Messages.text("cli.sandbox.withdrawal"), POST + server.keyWithdrawalUrl())
            .row(Messages.text("cli.sandbox.token-lifetime"), TimeWords.length(server.lifetime()));
        Duration keyLife = server.keyLife();
        if (keyLife != null) {
            places.row(Messages.text("cli.sandbox.key-lifetime"), TimeWords.length(keyLife));
        }
        places.row(Messages.text("cli.sandbox.client-id"), SandboxClient.DEMO.clientId())
            .row(Messages.text("cli.sandbox.client-secret"), SandboxClient.DEMO.secret());
        return clients() + "\n" + places.text();
    }

    /** Every client with its response, by group, in columns that line up over all groups. */
    static String clients() {
        Table table = new Table("  ");
        for (SandboxClient client : SandboxClient.values()) {
            table.row(client.clientId(), client.description());
        }
        Iterator<String> lines = table.text().lines().iterator();
        StringBuilder text = new StringBuilder(
            Messages.text("cli.sandbox.clients", SandboxClient.DEMO.secret())).append('\n');
        for (SandboxGroup group : SandboxGroup.values()) {
            text.append('\n').append(group.title()).append('\n');
            List<SandboxClient> members = SandboxClient.of(group);
            for (int i = 0; i < members.size(); i++) {
                text.append(lines.next()).append('\n');
            }
        }
        return text.toString();
    }
}

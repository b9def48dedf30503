package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The collected results of the readers of a text. */
public final class Findings {
    /** More than these are no text that a person put together. */
    private static final int MOST_REMARKS = 20;
    private static final Pattern ADDRESS =
        Pattern.compile("https?://[A-Za-z0-9.-]++(?::[0-9]{1,5}+)?+(?:/[A-Za-z0-9._~/-]*+)?+");
    private static final Pattern SENTENCE_END = Pattern.compile("\\.+$");
    /** Servers that describe, and issue nothing. */
    private static final Pattern DESCRIBING = Pattern.compile(
        "(?:.*[.-])?(?:schema|schemas|schemastore|docs?|learn|developer|support|help|w3|github)[.-].*");

    private final List<FoundCredential> credentials = new ArrayList<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private final Set<UnreadFormat> unread = new LinkedHashSet<>();

    /** Keeps a credential, which it then owns. The same one again counts once, with the address if one has it. */
    public void add(FoundCredential found) {
        for (int i = 0; i < credentials.size(); i++) {
            FoundCredential before = credentials.get(i);
            boolean alike = before.clientId().equals(found.clientId()) && before.secret().equals(found.secret());
            if (alike && (isSame(before, found) || before.address().isEmpty() || found.address().isEmpty())) {
                boolean better = (before.address().isEmpty() && found.address().isPresent())
                    || (isSame(before, found) && found.doubts().size() < before.doubts().size());
                if (better) {
                    credentials.set(i, found);
                }
                (better ? before : found).close();
                return;
            }
        }
        if (credentials.size() < FoundCredentials.MOST) {
            credentials.add(found);
        } else {
            found.close();
        }
    }

    /** Keeps a remark. */
    public void remark(Remark remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    /** Notes that the text, or a part of it, is in {@code format}. */
    public void unread(UnreadFormat format) {
        unread.add(format);
    }

    /** True if no credential was found yet. */
    public boolean isEmpty() {
        return credentials.isEmpty();
    }

    /** The number of credentials. */
    public int size() {
        return credentials.size();
    }

    /** True if nothing at all was found, nor said. */
    public boolean isSilent() {
        return credentials.isEmpty() && remarks.isEmpty() && unread.isEmpty();
    }

    /** All of it; {@code text} is what it came from. */
    public FoundCredentials in(String text) {
        List<URI> servers = credentials.stream().allMatch(each -> each.address().isPresent()) ? List.of()
            : around(text);
        List<FoundCredential> all = new ArrayList<>();
        for (FoundCredential each : credentials) {
            all.add(withDoubts(each, text, servers));
        }
        return new FoundCredentials(all, List.copyOf(remarks), List.copyOf(unread), 0);
    }

    private FoundCredential withDoubts(FoundCredential found, String text, List<URI> servers) {
        List<Doubt> doubts = new ArrayList<>(found.doubts());
        boolean twice = credentials.stream().anyMatch(other -> other != found
            && other.clientId().equals(found.clientId()) && !other.secret().equals(found.secret())
            && isSame(found, other));
        if (twice) {
            doubts.add(new Doubt(Doubt.Kind.ANOTHER_SECRET, found.clientId()));
        }
        // In a mail the next sentence may say which one counts.
        if (found.source().format() == CredentialFormat.TEXT
                && remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.NO_ID)) {
            doubts.add(new Doubt(Doubt.Kind.LONE_SECRET, ""));
        }
        List<URI> around = found.address().isEmpty() ? servers : List.of();
        boolean alone = credentials.size() == 1;
        boolean asked = !around.isEmpty() && !found.isAddressDoubtful();
        if (asked) {
            doubts.add(new Doubt(Doubt.Kind.ADDRESS_AROUND, around.stream().map(BaseUrl::host).toList()));
        }
        URI suggestion = alone && asked && around.size() == 1 ? around.getFirst() : null;
        String titles = alone ? EnvironmentWord.titles(text) : "";
        CredentialSource source = found.source().owner().isEmpty()
            ? found.source().named(found.source().name(), titles) : found.source();
        String host = found.address().map(URI::getHost).orElse("");
        String word = EnvironmentWord.contradiction(source.words(), host);
        if (!word.isEmpty() && doubts.stream().noneMatch(each -> each.kind() == Doubt.Kind.OTHER_ENVIRONMENT)) {
            doubts.add(new Doubt(Doubt.Kind.OTHER_ENVIRONMENT, List.of(word, host)));
        }
        return new FoundCredential(source, found.clientId(), found.secret(), found.address().orElse(null),
            suggestion, around, found.request(), doubts);
    }

    /** The first few servers that the text names. */
    private static List<URI> around(String text) {
        List<URI> servers = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find() && servers.size() < 4) {
            URI url = BaseUrl.of(SENTENCE_END.matcher(matcher.group()).replaceFirst(""));
            if (url != null && !DESCRIBING.matcher(url.getHost()).matches()
                    && servers.stream().noneMatch(known -> BaseUrl.sameServer(known, url))) {
                servers.add(url);
            }
        }
        return servers;
    }

    private static boolean isSame(FoundCredential a, FoundCredential b) {
        return Objects.equals(a.address().map(BaseUrl::host), b.address().map(BaseUrl::host));
    }
}

package dev.tokenconsole.net.route;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The hosts that {@code no_proxy} excludes: names, which stand for everything below them too, addresses, networks
 * ({@code 10.0.0.0/8}), each with a port if it is meant for that alone, or {@code *} for all. Separated by commas or
 * white space. No name is looked up.
 */
final class NoProxyList {
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*):([0-9]{1,5})");

    private final List<String> entries;

    private NoProxyList(List<String> entries) {
        this.entries = entries;
    }

    static NoProxyList of(String list) {
        return new NoProxyList(Stream.of(list.split("[,\\s]+")).filter(entry -> !entry.isEmpty()).toList());
    }

    /** True if {@code host}, a name or an address as in a URL, is excluded at {@code port}. */
    boolean covers(String host, int port) {
        String name = bare(host);
        InetAddress address = literal(name);
        return entries.stream().anyMatch(entry -> covers(entry, name, address, port));
    }

    private static boolean covers(String entry, String name, @Nullable InetAddress address, int port) {
        Matcher withPort = WITH_PORT.matcher(entry);
        if (withPort.matches()) {
            return Integer.parseInt(withPort.group(2)) == port && covers(withPort.group(1), name, address);
        }
        return covers(entry, name, address);
    }

    private static boolean covers(String entry, String name, @Nullable InetAddress address) {
        if (entry.equals("*")) {
            return true;
        }
        if (address != null) {
            return coversAddress(entry, address);
        }
        String suffix = bare(entry.replaceFirst("^\\*?\\.+", ""));
        return !suffix.isEmpty() && (name.equals(suffix) || name.endsWith("." + suffix));
    }

    private static boolean coversAddress(String entry, InetAddress address) {
        int slash = entry.indexOf('/');
        InetAddress network = literal(bare(slash < 0 ? entry : entry.substring(0, slash)));
        if (network == null || network.getAddress().length != address.getAddress().length) {
            return false;
        }
        int width = address.getAddress().length * 8;
        int bits = slash < 0 ? width : bits(entry.substring(slash + 1), width);
        return bits >= 0 && sameStart(network.getAddress(), address.getAddress(), bits);
    }

    private static int bits(String text, int max) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= max ? Integer.parseInt(text) : -1;
    }

    private static boolean sameStart(byte[] one, byte[] other, int bits) {
        int whole = bits / 8;
        int mask = 0xff00 >> (bits % 8) & 0xff;
        return Arrays.equals(one, 0, whole, other, 0, whole)
            && (mask == 0 || (one[whole] & mask) == (other[whole] & mask));
    }

    /** In lower case, without brackets and the dot at the end. */
    private static String bare(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            return name.substring(1, name.length() - 1);
        }
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}

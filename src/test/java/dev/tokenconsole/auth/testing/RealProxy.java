package dev.tokenconsole.auth.testing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.littleshoot.proxy.ActivityTrackerAdapter;
import org.littleshoot.proxy.FlowContext;
import org.littleshoot.proxy.HttpProxyServer;
import org.littleshoot.proxy.HttpProxyServerBootstrap;
import org.littleshoot.proxy.ProxyAuthenticator;
import org.littleshoot.proxy.impl.DefaultHttpProxyServer;

import io.netty.handler.codec.http.HttpRequest;

import dev.tokenconsole.model.environment.ProxyChoice;

/** LittleProxy on loopback, which knows the host {@code token.test} and remembers what it was asked for. */
public final class RealProxy implements AutoCloseable {
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpProxyServer server;

    private RealProxy(HttpProxyServerBootstrap bootstrap) {
        server = bootstrap.withAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .withServerResolver((host, port) -> new InetSocketAddress(
                host.equals("token.test") ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral(host), port))
            .plusActivityTracker(new ActivityTrackerAdapter() {
                @Override
                public void requestReceivedFromClient(FlowContext flow, HttpRequest request) {
                    requests.add(request.method() + " " + request.uri() + "\n" + request.headers());
                }
            }).start();
    }

    public static RealProxy open() {
        return new RealProxy(DefaultHttpProxyServer.bootstrap());
    }

    /** One that lets in {@code me} with {@code password} alone. */
    public static RealProxy locked() {
        return new RealProxy(DefaultHttpProxyServer.bootstrap().withProxyAuthenticator(new ProxyAuthenticator() {
            @Override
            public boolean authenticate(String name, String password) {
                return name.equals("me") && password.equals("password");
            }

            @Override
            public String getRealm() {
                return "Example Corp";
            }
        }));
    }

    public int port() {
        return server.getListenAddress().getPort();
    }

    public ProxyChoice choice() {
        return new ProxyChoice.Manual("127.0.0.1", port());
    }

    /** Method, target and header of each request that came. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.abort();
    }
}

package io.github.steelyard.ballots.room;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One address on which pages are served, with bounds on time, threads and connections. */
final class Listener implements AutoCloseable {

    /** Answers requests. */
    interface Handler {
        Reply reply(Request request) throws IOException;
    }

    static final String COOKIE = "seat";

    /** So many that those who send slowly from one address leave enough for all others. */
    private static final int THREADS = 256;

    /** Requests that may be under way from one address, which may be that of a proxy for all. */
    private static final int AT_ONCE = 96;

    private static final int WAITING = 1024;

    static {
        // Read once, when the first server is made; whoever sets them otherwise knows why.
        usual("sun.net.httpserver.maxReqTime", "20");
        usual("sun.net.httpserver.maxRspTime", "20");
        usual("sun.net.httpserver.idleInterval", "30");
        usual("sun.net.httpserver.maxIdleConnections", "2048");
        usual("jdk.httpserver.maxConnections", "2048");
    }

    private static void usual(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final Handler handler;
    private final List<String> hosts;
    private final String origin;

    /**
     * Begins to listen.
     *
     * @param port 0 for any that is free
     */
    Listener(InetAddress address, int port, Handler handler) throws IOException {
        this.handler = handler;
        this.server = HttpServer.create(new InetSocketAddress(address, port), 512);
        String host = address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        int used = server.getAddress().getPort();
        this.origin = "http://" + host + ":" + used;
        this.hosts = address.isLoopbackAddress()
                ? List.of(host + ":" + used, "localhost:" + used)
                : List.of(host + ":" + used);
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "ballots");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it listens: http://127.0.0.1:8080. */
    String origin() {
        return origin;
    }

    private void handle(HttpExchange exchange) {
        AtomicInteger same = underWay.computeIfAbsent(
                exchange.getRemoteAddress().getAddress().getHostAddress(), address -> new AtomicInteger());
        boolean isTooMany = same.incrementAndGet() > AT_ONCE;
        try {
            Reply reply;
            try {
                reply = isTooMany ? Reply.status(429) : handler.reply(new Request(exchange, hosts));
            } catch (BadRequest bad) {
                reply = Reply.status(bad.status());
            } catch (RuntimeException fault) {
                // Nothing of it goes out; a ballot that could not be written was not thanked for.
                reply = Reply.status(500);
            }
            send(exchange, reply);
        } catch (IOException gone) {
            // The browser went away.
        } finally {
            same.decrementAndGet();
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Content-Security-Policy", PageFrame.POLICY);
        if (!reply.type().isEmpty()) {
            headers.set("Content-Type", reply.type());
        }
        if (reply.location() != null) {
            headers.set("Location", reply.location());
        }
        if (reply.cookie() != null) {
            headers.set("Set-Cookie", COOKIE + "=" + reply.cookie() + "; Path=/; HttpOnly; SameSite=Lax");
        }
        if (reply.status() == 405) {
            headers.set("Allow", "GET, POST");
        }
        if (reply.status() >= 400) {
            // What is left of a body that was refused must not be taken for the next request.
            headers.set("Connection", "close");
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

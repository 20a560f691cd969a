import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The other side of {@code bench/portal}: what people in front of browsers ask of it. Needs nothing but the JDK. */
public final class PortalLoad {
    private static final List<String> PAGES = List.of(
            "/",
            "/exercises/two-layer-backprop",
            "/submissions",
            "/questions",
            "/lessons",
            "/instructor",
            "/instructor/exercises/two-layer-backprop");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int WARM_UP = 20;
    private static final int SENDERS = 4;
    /** Who hands in again has read something first; by then the next runner stands ready. */
    private static final int IDLE_MILLIS = 500;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String source;
    private final AtomicInteger number = new AtomicInteger();

    private PortalLoad(String address, String source) {
        this.address = address;
        this.source = source;
    }

    public static void main(String[] arguments) throws Exception {
        PortalLoad load = new PortalLoad(arguments[0], Files.readString(Path.of(arguments[1])));
        int submissions = Integer.parseInt(arguments[2]);
        int flood = Integer.parseInt(arguments[3]);
        int rate = Integer.parseInt(arguments[4]);
        for (int i = 0; i < WARM_UP; i++) {
            load.graded();
        }
        load.pages(rate, PAGES.size() * 20, new AtomicBoolean(true));

        print(
                "from handing in to the verdict, " + submissions + " with " + IDLE_MILLIS + " ms between",
                load.verdicts(submissions, IDLE_MILLIS));
        print("from handing in to the verdict, " + submissions + " with no time between", load.verdicts(submissions, 0));
        print("a page at " + rate + " a second", load.pages(rate, rate * 20, new AtomicBoolean(true)));
        load.flood(flood, rate);
    }

    /** Pages at a steady rate while so many submissions are graded. */
    private void flood(int submissions, int rate) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        CompletableFuture<List<Double>> pages = CompletableFuture.supplyAsync(() -> {
            try {
                return pages(rate, Integer.MAX_VALUE, going);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        long begin = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<String>> sent = new ArrayList<>();
        for (int i = 0; i < submissions; i++) {
            sent.add(senders.submit(this::handIn));
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> one : sent) {
            ids.add(one.get());
        }
        double stored = secondsSince(begin);
        senders.shutdown();
        for (String id : ids) {
            waitFor(id);
        }
        double all = secondsSince(begin);
        going.set(false);
        System.out.printf(
                Locale.ROOT,
                "a flood of %d: acknowledged in %.1f s, graded in %.1f s, %.1f a second%n",
                submissions,
                stored,
                all,
                submissions / all);
        print("a page at " + rate + " a second meanwhile", pages.get());
    }

    /** Asks at fixed times whatever is answered, and counts from the time at which it should have asked. */
    private List<Double> pages(int rate, int most, AtomicBoolean going) throws InterruptedException {
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicInteger open = new AtomicInteger();
        long begin = System.nanoTime();
        for (int i = 0; i < most && going.get(); i++) {
            long due = begin + i * 1_000_000_000L / rate;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            open.incrementAndGet();
            client.sendAsync(request(PAGES.get(i % PAGES.size())).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete((response, failure) -> {
                        if (failure != null || response.statusCode() != 200) {
                            System.err.println("Failed: " + (failure == null ? response : failure));
                        }
                        millis.add((System.nanoTime() - due) / 1e6);
                        open.decrementAndGet();
                    });
        }
        while (open.get() > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return new ArrayList<>(millis);
    }

    private List<Double> verdicts(int submissions, long idleMillis) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < submissions; i++) {
            TimeUnit.MILLISECONDS.sleep(idleMillis);
            millis.add(graded());
        }
        return millis;
    }

    /** Hands in and waits for the verdict; milliseconds. */
    private double graded() throws Exception {
        long begin = System.nanoTime();
        waitFor(handIn());
        return (System.nanoTime() - begin) / 1e6;
    }

    private String handIn() throws Exception {
        String text = (source + "// " + number.incrementAndGet())
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        HttpResponse<String> response = client.send(
                request("/api/submissions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"exercise\":\"two-layer-backprop\",\"files\":"
                                + "[{\"name\":\"MyTwoLayerBackprop.java\",\"content\":\"" + text + "\"}]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher id = ID.matcher(response.body());
        if (response.statusCode() != 202 || !id.find()) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return id.group(1);
    }

    private void waitFor(String id) throws Exception {
        String body = "";
        while (!body.contains("\"status\":\"done\"")) {
            body = client.send(
                            request("/api/submissions/" + id + "?wait=30").build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
        if (!body.contains("\"verdict\":\"passed\"")) {
            throw new IllegalStateException(body);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void print(String what, List<Double> millis) {
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.0f ms, p99 %.0f ms, largest %.0f ms (%d)%n",
                what,
                millis.get(millis.size() / 2),
                millis.get((int) Math.min(millis.size() - 1, Math.ceil(millis.size() * 0.99) - 1)),
                millis.get(millis.size() - 1),
                millis.size());
    }
}

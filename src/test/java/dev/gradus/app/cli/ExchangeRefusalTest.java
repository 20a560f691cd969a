package dev.gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Push and pull with something that is no portal that could serve them. */
class ExchangeRefusalTest {
    private static final String SECRET = "abcSECRETdef";

    @TempDir
    Path home;

    private HttpServer server;
    private int status = 200;
    private String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Program.Result run(String command, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = command;
        arguments[1] = "--url";
        arguments[2] = "http://127.0.0.1:" + server.getAddress().getPort();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Program.run(home, Clock.systemUTC(), "", arguments);
    }

    private static void saysOneSentence(Program.Result result, String words) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("gradus: ")
                .hasLineCount(1)
                .contains(words)
                .doesNotContain(SECRET, "Exception", "\u001b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "pull|200|<html>hello</html>|There is no Gradus portal at",
                "push|200|<html>hello</html>|There is no Gradus portal at",
                "push|200|{}|There is no Gradus portal at",
                "pull|200|{}|There is no Gradus portal at",
                "pull|200||There is no Gradus portal at",
                "pull|404|x|it answers with status 404",
                "push|302||it answers with status 302",
                "pull|401|x|does not take this token",
                "push|503|x|answers with an error of its own (503)",
                "push|413|x|larger than",
                "push|422|{\"detail\":\"This export has version 1 \\u001b[31m\"}|refused it and changed nothing: This export",
                "pull|200|{\"format\":\"gradus-export\",\"version\":2}|too new for this Gradus",
                "pull|200|{\"format\":\"gradus-export\",\"version\":1,\"questionStates\":[{}]}|questionStates[0]",
                "pull|200|{\"format\":\"gradus-export\",\"version\":1,\"\\u001b[31m\":[]}|no part \"\\u001B[31m\"",
                "pull|200|{\"format\":\"gradus-export\",\"version\":1,\"plan\":{\"newPerDay\":1,\"\\u001b\":2}}|plan.\\u001B",
            })
    void saysWhatIsWrongWithThePortal(String command, int answered, String answer, String words) {
        status = answered;
        body = answer == null ? "" : answer;

        saysOneSentence(run(command, "--token", SECRET), words);
        assertThat(home.resolve("practice.json")).doesNotExist();
    }

    @Test
    void saysThatATokenIsNeeded() {
        status = 401;

        saysOneSentence(run("pull"), "wants a token");
    }

    @Test
    void saysThatNothingIsThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        saysOneSentence(
                Program.run(home, Clock.systemUTC(), "", "pull", "--url", "http://127.0.0.1:" + free),
                "cannot be reached");
    }

    @Test
    void asksForAPortalAndRefusesReadableTransport() {
        saysOneSentence(Program.run(home, Clock.systemUTC(), "", "push"), "Say which portal");
        saysOneSentence(Program.run(home, Clock.systemUTC(), "", "push", "--url", "http://example.edu"), "--insecure");
        saysOneSentence(
                Program.run(
                        Map.of("GRADUS_HOME", home.toString(), "GRADUS_PORTAL", "http://example.edu"),
                        Clock.systemUTC(),
                        "",
                        "pull"),
                "--insecure");
    }

    @Test
    void neverRepeatsWhatIsNoToken() {
        saysOneSentence(run("push", "--token", SECRET + " \u001b"), "That is no access token");
        saysOneSentence(run("push", "--token", "-"), "there is none");
    }
}

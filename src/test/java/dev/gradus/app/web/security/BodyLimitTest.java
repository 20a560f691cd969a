package dev.gradus.app.web.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BodyLimitTest {
    private static final String ARCHIVES = "/api/instructor/exercises/" + Portal.EXERCISE + "/classes";

    @Test
    void takesALargeBodyOnlyWhereArchivesAre() {
        byte[] large = new byte[3 << 20];
        given().contentType("application/zip")
                .body(large)
                .post(ARCHIVES)
                .then()
                .statusCode(422)
                .body("detail", containsString("neither a zip nor a tar.gz"));
        given().contentType("application/zip")
                .body(large)
                .post("/api/submissions")
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/submissions, application/json, 2",
        "/exercises/sigmoid-derivative/submissions, multipart/form-data; boundary=here, 2",
        "/exercises/sigmoid-derivative/submissions, application/x-www-form-urlencoded, 2",
        "/nothing/here, application/json, 2",
        "/instructor/exercises/x/classes/../../../../api/submissions, application/json, 2",
        "/instructor/exercises//classes/more, application/json, 2",
        "/api/instructor/exercises/sigmoid-derivative/classes, application/zip, 51",
        "/instructor/exercises/sigmoid-derivative/classes, multipart/form-data; boundary=here, 51"
    })
    void cutsOffABodyOfUnknownLength(String path, String type, int megabytes) throws Exception {
        assertThat(sendInChunks(path, type, megabytes))
                .as("cut off, or answered before the body was looked at")
                .matches("closed|HTTP/1.1 4\\d\\d .*\r");
    }

    @Test
    void takesASmallBodyOfUnknownLength() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int again = 0; again < 3; again++) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(Portal.origin() + "/api/submissions"))
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(
                                    () -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void refusesAnArchiveThatIsDeclaredTooLarge() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head(ARCHIVES, "application/zip", "Content-Length: 52428801"));
            assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
        }
    }

    /** Sends so much and no end; what is answered, or that the connection was closed. */
    private static String sendInChunks(String path, String type, int megabytes) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head(path, type, "Transfer-Encoding: chunked"));
            byte[] chunk = new byte[1 << 20];
            for (int sent = 0; sent < megabytes; sent++) {
                out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            String line = firstLine(socket.getInputStream());
            return line.isEmpty() ? "closed" : line;
        } catch (SocketException e) {
            return "closed";
        }
    }

    private static byte[] head(String path, String type, String length) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\nOrigin: " + Portal.origin()
                        + "\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}

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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(
            strings = {
                "/api/submissions",
                "/exercises/sigmoid-derivative/submissions",
                "/instructor/exercises/x/classes/../../../../api/submissions",
                "/instructor/exercises//classes/more"
            })
    void takesNoBodyOfUnknownLengthElsewhere(String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Portal.origin() + path))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Content-Type", "application/json")
                                .header("Origin", Portal.origin())
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(411);
        assertThat(response.body()).contains("Content-Length");
    }

    @Test
    void countsAnArchiveOfUnknownLengthWhileItIsRead() throws Exception {
        assertThat(endless(ARCHIVES, "application/zip")).contains(" 413 ");
    }

    @Test
    void cutsAFormOfUnknownLengthOffWhileItIsRead() throws Exception {
        assertThat(endless(
                        "/instructor/exercises/" + Portal.EXERCISE + "/classes", "multipart/form-data; boundary=here"))
                .doesNotContain(" 200 ")
                .doesNotContain(" 303 ");
    }

    @Test
    void refusesAnArchiveThatIsDeclaredTooLarge() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head(ARCHIVES, "application/zip", "Content-Length: 52428801"));
            assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
        }
    }

    /** Sends 80 MB in chunks unless it is stopped; what is answered first, or that the connection was closed. */
    private static String endless(String path, String type) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(path, type, "Transfer-Encoding: chunked"));
            byte[] chunk = new byte[1 << 20];
            boolean open = true;
            for (int sent = 0; sent < 80 && open && socket.getInputStream().available() == 0; sent++) {
                try {
                    out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    open = false;
                }
            }
            try {
                return firstLine(socket.getInputStream());
            } catch (IOException e) {
                return "closed";
            }
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

package dev.gradus.app.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.app.transfer.ExportDocument;
import dev.gradus.app.transfer.ExportFormat;
import dev.gradus.app.transfer.UnreadableExportException;
import dev.gradus.engine.EngineVersion;
import dev.gradus.engine.report.Escaped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends an export to a portal and gets one from it, by the portal's JSON. Redirects are never followed. */
public final class PortalClient {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final int LARGEST = 64 << 20;
    private static final int LONGEST_SENTENCE = 300;

    private final PortalAddress address;
    private final Optional<PortalToken> token;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_CONNECT)
            .build();

    /** @param token not needed by a portal without accounts */
    public PortalClient(PortalAddress address, Optional<PortalToken> token, Clock clock) {
        this.address = address;
        this.token = token;
        this.clock = clock;
    }

    /**
     * What a portal did with an export.
     *
     * @param added how many entries of each part were not there before
     * @param kept how many were there already
     */
    public record Receipt(Map<String, Integer> added, Map<String, Integer> kept) {}

    private record Answer(int status, byte[] body) {}

    /**
     * Adds an export to what the portal keeps; a second time nothing is added.
     *
     * @throws ExchangeFailedException if it did not happen
     */
    public Receipt send(ExportDocument document) throws InterruptedException {
        HttpRequest.Builder request = request("/api/import")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        document.write(clock.instant(), "gradus " + EngineVersion.CURRENT)));
        JsonNode answer = json(answer(request).body());
        if (!answer.path("added").isObject() || !answer.path("kept").isObject()) {
            throw noPortal("its answer is none of a portal");
        }
        return new Receipt(counts(answer.get("added")), counts(answer.get("kept")));
    }

    /**
     * Everything that the portal keeps of the person.
     *
     * @throws ExchangeFailedException if it cannot be had or read
     */
    public ExportDocument fetch() throws InterruptedException {
        byte[] body = answer(request("/api/export").GET()).body();
        try {
            return ExportDocument.read(body);
        } catch (UnreadableExportException e) {
            if (e.isNewer()) {
                throw new ExchangeFailedException(
                        "The export of " + address + " is too new for this Gradus: " + e.getMessage() + ".", e);
            }
            throw noPortal(e.getMessage());
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(TO_ANSWER).header("Accept", "application/json");
        token.ifPresent(known -> request.header("Authorization", known.header()));
        return request;
    }

    private Answer answer(HttpRequest.Builder request) throws InterruptedException {
        Answer answer;
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                answer = new Answer(response.statusCode(), body.readNBytes(LARGEST + 1));
            }
        } catch (HttpTimeoutException e) {
            throw new ExchangeFailedException(address + " does not answer; try again later.", e);
        } catch (IOException e) {
            throw new ExchangeFailedException(
                    address + " cannot be reached (" + reason(e) + "); check the address, and that the portal runs.",
                    e);
        }
        if (answer.body().length > LARGEST) {
            throw noPortal("it answers with more than " + (LARGEST >> 20) + " MB");
        }
        refuse(answer);
        return answer;
    }

    private void refuse(Answer answer) {
        int status = answer.status();
        if (status == 200) {
            return;
        }
        if (status == 401 || status == 403) {
            throw new ExchangeFailedException(
                    token.isPresent()
                            ? address + " does not take this token; make one at " + address + "/account and give it"
                                    + " with --token."
                            : address + " wants a token; make one at " + address
                                    + "/account and give it with --token.");
        }
        if (status == 413) {
            throw new ExchangeFailedException(
                    "What you keep is larger than " + address + " takes; its gradus.limits.import says how much.");
        }
        if (status == 422) {
            throw new ExchangeFailedException(address + " refused it and changed nothing: " + detail(answer.body()));
        }
        if (status >= 500) {
            throw new ExchangeFailedException(
                    address + " answers with an error of its own (" + status + "); try again later.");
        }
        throw noPortal("it answers with status " + status);
    }

    private ExchangeFailedException noPortal(String why) {
        return new ExchangeFailedException(
                "There is no Gradus portal at " + address + " that can do this: " + why + ". Check the address.");
    }

    private JsonNode json(byte[] body) {
        try {
            JsonNode tree = ExportFormat.MAPPER.readTree(body);
            return tree == null ? ExportFormat.MAPPER.missingNode() : tree;
        } catch (JsonProcessingException e) {
            throw noPortal("its answer is no JSON");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can always be read", e);
        }
    }

    /** The sentence of a problem as in RFC 9457, which somebody else wrote. */
    private String detail(byte[] body) {
        String detail = json(body).path("detail").asText();
        String sentence = detail.isBlank() ? "it does not say why." : detail;
        return Escaped.line(
                sentence.length() > LONGEST_SENTENCE ? sentence.substring(0, LONGEST_SENTENCE) + "…" : sentence);
    }

    private static Map<String, Integer> counts(JsonNode object) {
        Map<String, Integer> counts = new TreeMap<>();
        object.fields()
                .forEachRemaining(
                        entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        return counts;
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? "no connection" : Escaped.line(message);
    }
}

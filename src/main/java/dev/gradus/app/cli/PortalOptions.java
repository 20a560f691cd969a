package dev.gradus.app.cli;

import dev.gradus.app.exchange.PortalAddress;
import dev.gradus.app.exchange.PortalClient;
import dev.gradus.app.exchange.PortalToken;
import dev.gradus.app.home.GradusHome;
import dev.gradus.app.home.Ledger;
import dev.gradus.app.home.PracticeFile;
import dev.gradus.app.review.Fsrs;
import dev.gradus.app.review.Scheduler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which portal to exchange with, and as whom. */
final class PortalOptions {
    private static final Map<String, String> WORDS = words();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the portal, as in https://gradus.example.edu; the default is $GRADUS_PORTAL.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Access token from the portal's page /account, or - to read it from the input; the default is"
                    + " $GRADUS_TOKEN. A portal without accounts needs none.")
    private Optional<String> token = Optional.empty();

    @Option(names = "--insecure", description = "Allow http:// to another machine: everybody on the way can read it.")
    private boolean insecure;

    /** Everything on this machine that takes part in an exchange. */
    static List<Ledger> ledgers(GradusCommand gradus, Surroundings surroundings) {
        Scheduler scheduler = new Scheduler(
                Fsrs.standard(), surroundings.clock(), surroundings.clock().getZone());
        return List.of(new PracticeFile(
                GradusHome.of(surroundings.environment()),
                scheduler,
                notice -> gradus.err().println("gradus: " + notice)));
    }

    PortalAddress address(Surroundings surroundings) {
        return url.or(() -> variable(surroundings, "GRADUS_PORTAL"))
                .map(typed -> PortalAddress.of(typed, insecure))
                .orElseThrow(() -> new UserErrorException(
                        "Say which portal: add --url http://localhost:8080, or set GRADUS_PORTAL."));
    }

    PortalClient client(PortalAddress address, Surroundings surroundings) {
        Optional<PortalToken> known = token.map(typed -> typed.equals("-") ? typed(surroundings) : typed)
                .or(() -> variable(surroundings, "GRADUS_TOKEN"))
                .map(PortalToken::of);
        return new PortalClient(address, known, surroundings.clock());
    }

    /** As in "3 reviews, 1 plan"; the counts of an exchange by the names that the format gives its parts. */
    static String words(Map<String, Integer> counts) {
        String words = WORDS.entrySet().stream()
                .filter(part -> counts.getOrDefault(part.getKey(), 0) > 0)
                .map(part -> counts.get(part.getKey()) + " " + part.getValue())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    /** On a terminal nobody can read along what is typed. */
    private static String typed(Surroundings surroundings) {
        if (Terminal.isTerminal()) {
            return Optional.ofNullable(System.console().readPassword("Token: "))
                    .map(String::new)
                    .orElse("");
        }
        try {
            return new LineInput(surroundings.input()).next();
        } catch (LineInput.EndedException e) {
            throw new UserErrorException("--token - reads the token from the input, and there is none.", e);
        }
    }

    private static Optional<String> variable(Surroundings surroundings, String name) {
        return Optional.ofNullable(surroundings.environment().get(name)).filter(value -> !value.isBlank());
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("submissions", "submissions and drafts");
        words.put("reviews", "reviews");
        words.put("questionStates", "questions in review");
        words.put("marks", "stars and notes");
        words.put("interviews", "interviews");
        words.put("hints", "hints taken");
        words.put("referenceRequests", "references shown");
        words.put("plan", "plan of the review");
        words.put("preferences", "preferences");
        return words;
    }
}

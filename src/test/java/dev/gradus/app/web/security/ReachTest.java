package dev.gradus.app.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    private static final Optional<URI> SITE = Optional.of(URI.create("https://gradus.example.edu"));

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void listensOnThisMachineWithAndWithoutAccounts(String host) {
        assertThat(Reach.objection(host, false, Optional.empty())).isEmpty();
        assertThat(Reach.objection(host, true, Optional.empty())).isEmpty();
        assertThat(Reach.objection(host, true, SITE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void refusesToListenWhereOthersReachWithoutAccounts(String host) {
        assertThat(Reach.objection(host, false, Optional.empty()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("--accounts local"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void asksByWhichNameOthersReachIt(String host) {
        assertThat(Reach.objection(host, true, Optional.empty()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("--url"));
        assertThat(Reach.objection(host, true, SITE)).isEmpty();
    }

    @Test
    void refusesToStandBehindAProxyWithoutAccounts() {
        assertThat(Reach.objection("127.0.0.1", false, SITE))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("--accounts local"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gradus.example.edu",
                "ftp://gradus.example.edu",
                "https://gradus.example.edu/path",
                "https://me@gradus.example.edu",
                "https://gradus.example.edu?a=b",
                "mailto:someone"
            })
    void refusesAnAddressThatIsNoSite(String url) {
        assertThat(Reach.objection("127.0.0.1", true, Optional.of(URI.create(url))))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("https://gradus.example.edu"));
    }
}

package dev.gradus.app.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void listensOnThisMachine(String host) {
        assertThat(Loopback.objection(host)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void refusesToListenWhereOthersReach(String host) {
        assertThat(Loopback.objection(host))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("no accounts"));
    }
}

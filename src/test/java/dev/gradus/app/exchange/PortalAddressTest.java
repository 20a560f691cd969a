package dev.gradus.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gradus.example.edu",
                "http://localhost:8080/",
                "http://127.0.0.1:8080",
                "http://[::1]:8080",
                "HTTPS://example.edu/gradus/"
            })
    void takesHttpsAndLoopback(String address) {
        assertThat(PortalAddress.of(address, false).toString()).doesNotEndWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gradus.example.edu",
                "http://127.0.0.1.example.edu",
                "http://localhost.example.edu",
                "http://10.0.0.1"
            })
    void refusesToSendReadablyOverANetworkUnlessToldTo(String address) {
        assertThatThrownBy(() -> PortalAddress.of(address, false)).hasMessageContaining("--insecure");
        assertThat(PortalAddress.of(address, true).base().toString()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost:8080", "ftp://localhost", "http:///x", "not an address", "file:///etc/passwd"})
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> PortalAddress.of(address, true))
                .hasMessageContaining("That is no address of a portal");
    }

    @Test
    void takesNoPasswordInAnAddressAndRepeatsNone() {
        assertThatThrownBy(() -> PortalAddress.of("https://ada:secret@example.edu", false))
                .hasMessageContaining("no name and password")
                .hasMessageNotContaining("secret");
    }
}

package dev.gradus.app.web.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Lets one script of one page add style sheets. Only a page that asks for the nonce has it in its policy; it is another
 * one for every response.
 */
@RequestScoped
@Named("styleNonce")
public class StyleNonce {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private final CurrentVertxRequest request;
    private String value = "";

    @Inject
    StyleNonce(CurrentVertxRequest request) {
        this.request = request;
    }

    /** To be asked for while the page is rendered: the headers go out after that. */
    public String value() {
        if (value.isEmpty()) {
            byte[] bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            value = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            SecurityHeaders.allowStyles(request.getCurrent(), value);
        }
        return value;
    }
}

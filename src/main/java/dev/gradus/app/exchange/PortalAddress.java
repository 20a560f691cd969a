package dev.gradus.app.exchange;

import dev.gradus.engine.report.Escaped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a portal is.
 *
 * @param base with scheme, host and perhaps a path, without a slash at its end
 */
public record PortalAddress(URI base) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    /**
     * Reads an address as it is typed.
     *
     * @param insecure whether it may be read on the way, and changed, by everybody between here and there
     * @throws ExchangeFailedException if it is none, or would send what is exchanged readable over a network
     */
    public static PortalAddress of(String typed, boolean insecure) {
        URI address = parsed(typed.strip());
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (address.getRawUserInfo() != null) {
            throw new ExchangeFailedException("The address of a portal has no name and password in it; use --token.");
        }
        if (!(scheme.equals("https") || scheme.equals("http")) || host.isEmpty()) {
            throw refused();
        }
        if (scheme.equals("http") && !insecure && !LOOPBACK.matcher(host).matches()) {
            throw new ExchangeFailedException(
                    "http:// to " + host + " could be read and changed by others on the way; use https://, or add"
                            + " --insecure if you trust the network.");
        }
        String path = Optional.ofNullable(address.getRawPath()).orElse("").replaceAll("/+$", "");
        return new PortalAddress(URI.create(scheme + "://" + address.getRawAuthority() + path));
    }

    URI resolve(String path) {
        return URI.create(base + path);
    }

    @Override
    public String toString() {
        return Escaped.line(base.toString());
    }

    private static URI parsed(String typed) {
        try {
            return new URI(typed);
        } catch (URISyntaxException e) {
            throw refused();
        }
    }

    private static ExchangeFailedException refused() {
        return new ExchangeFailedException(
                "That is no address of a portal; write it like --url https://gradus.example.edu or --url"
                        + " http://localhost:8080.");
    }
}

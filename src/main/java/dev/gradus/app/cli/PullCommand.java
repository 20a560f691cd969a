package dev.gradus.app.cli;

import dev.gradus.app.exchange.PortalAddress;
import dev.gradus.app.home.Ledger;
import dev.gradus.app.transfer.ExportDocument;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gradus pull}: adds what a portal keeps to this machine. */
@Command(
        name = "pull",
        description = {
            "Adds to this machine what you did on a portal and this machine does not have yet.",
            "A second time it changes nothing."
        })
final class PullCommand implements Callable<Integer> {
    private final GradusCommand gradus;
    private final Surroundings surroundings;

    @Mixin
    private PortalOptions portal;

    PullCommand(GradusCommand gradus, Surroundings surroundings) {
        this.gradus = gradus;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        PortalAddress address = portal.address(surroundings);
        ExportDocument theirs = portal.client(address, surroundings).fetch();
        Map<String, Integer> news = new TreeMap<>();
        for (Ledger ledger : PortalOptions.ledgers(gradus, surroundings)) {
            ledger.add(theirs).forEach((part, count) -> news.merge(part, count, Integer::sum));
        }
        gradus.out().println("New from " + address + ": " + PortalOptions.words(news) + ".");
        return ExitCode.PASSED;
    }
}

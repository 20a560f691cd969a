package dev.gradus.app.cli;

import dev.gradus.app.exchange.PortalAddress;
import dev.gradus.app.exchange.PortalClient;
import dev.gradus.app.home.Ledger;
import dev.gradus.app.transfer.ExportDocument;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gradus push}: adds what is kept on this machine to a portal. */
@Command(
        name = "push",
        description = {
            "Adds to a portal what you did on this machine and the portal does not have yet.",
            "A second time it changes nothing."
        })
final class PushCommand implements Callable<Integer> {
    private final GradusCommand gradus;
    private final Surroundings surroundings;

    @Mixin
    private PortalOptions portal;

    PushCommand(GradusCommand gradus, Surroundings surroundings) {
        this.gradus = gradus;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        PortalAddress address = portal.address(surroundings);
        ExportDocument all = ExportDocument.EMPTY;
        for (Ledger ledger : PortalOptions.ledgers(gradus, surroundings)) {
            all = all.union(ledger.document()).document();
        }
        PortalClient.Receipt receipt = portal.client(address, surroundings).send(all);
        gradus.out()
                .println("New at " + address + ": " + PortalOptions.words(receipt.added()) + ". There already: "
                        + PortalOptions.words(receipt.kept()) + ".");
        return ExitCode.PASSED;
    }
}

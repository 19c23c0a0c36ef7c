package org.claimbook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.Packaged;
import org.claimbook.telegram.trial.Figures;
import org.claimbook.telegram.trial.ServiceProcess;

/** Small trials of faults that need neither root nor another database; {@code ./claimbook trial faults} has them all. */
class FaultProcessIT {
    private static final String ASK = "/api/v1/ask?q=Did%20Ukraine%20target%20Putin%27s%20residence%3F";

    @TempDir
    Path folder;

    @Test
    void anIndexThatIsDeletedOrDamagedIsBuiltAnew() throws Exception {
        Figures figures = new FaultTrial().of(FaultTrial.Fault.INDEX, Packaged.application(), folder.resolve("trial"));

        assertThat(figures.passed()).as(figures.table()).isTrue();
    }

    @Test
    void onADiskWithTooLittleSpaceNothingIsWrittenAndEverythingIsRead() throws Exception {
        try (ServiceProcess service =
                ServiceProcess.of(Packaged.command(Packaged.application(), "256m"), folder.resolve("service"))) {
            service.startReady();
            String key = service.key("editor");
            service.stop();
            service.with("CLAIMBOOK_STORE_LEAST_FREE", "1000000G").startReady();

            try (Editor editor = new Editor(service.url(), key)) {
                List<Integer> seen = List.of(
                        editor.name("topic", "late").statusCode(),
                        service.status(ASK),
                        service.status("/api/v1/claims"),
                        service.status("/q/health/ready"));
                assertThat(seen).containsExactly(503, 200, 200, 200);
            }
            service.stop();
        }
    }
}

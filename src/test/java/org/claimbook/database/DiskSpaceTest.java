package org.claimbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.claimbook.telegram.LogLines;

/** How a disk that fills is told of. What is too little is measured by what the disk of this machine has. */
class DiskSpaceTest {
    private static final int LOOKS = 50;

    @TempDir
    Path folder;

    /** @param share of the space that there is */
    private DiskSpace needing(double share) throws IOException {
        long least = (long) (share * Files.getFileStore(folder).getUsableSpace());
        return new DiskSpace(
                folder, "jdbc:h2:owner:" + folder + "/claimbook", () -> new MemorySize(BigInteger.valueOf(least)));
    }

    @Test
    void healthIsDownWhileEverythingIsStillWritten() throws IOException {
        DiskSpace disk = needing(.7);

        disk.look();

        assertThat(disk.call().getStatus()).isEqualTo(Status.DOWN);
        assertThatCode(disk::check).doesNotThrowAnyException();
    }

    @Test
    void aDiskWithSpaceIsWell() throws IOException {
        DiskSpace disk = needing(.01);

        disk.look();

        assertThat(disk.call().getStatus()).isEqualTo(Status.UP);
        assertThatCode(disk::check).doesNotThrowAnyException();
    }

    @Test
    void onAFullDiskNothingIsWrittenAndTheLogSaysItOnce() throws IOException {
        DiskSpace disk = needing(2);

        try (LogLines log = new LogLines()) {
            for (int i = 0; i < LOOKS; i++) {
                disk.look();
                assertThatThrownBy(disk::check).isInstanceOf(DiskFullException.class);
            }

            assertThat(disk.call().getStatus()).isEqualTo(Status.DOWN);
            assertThat(log.all()).filteredOn(line -> line.contains("DiskSpace")).hasSize(1);
        }
    }
}

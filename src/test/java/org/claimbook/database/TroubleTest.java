package org.claimbook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

import org.claimbook.FreePort;

/** What databases really throw is told from other failures. */
class TroubleTest {
    private static final String H2 = "jdbc:h2:mem:trouble;LOCK_TIMEOUT=50";

    @Test
    void aRowThatAnotherHoldsIsBusy() throws SQLException {
        try (Connection one = DriverManager.getConnection(H2);
                Connection other = DriverManager.getConnection(H2);
                Statement writing = one.createStatement();
                Statement waiting = other.createStatement()) {
            writing.execute("create table counter (id int primary key, n int)");
            writing.execute("insert into counter values (1, 1)");
            one.setAutoCommit(false);
            writing.execute("update counter set n = 2");

            assertThat(Trouble.of(thrown(() -> waiting.execute("update counter set n = 3"))))
                    .contains(Trouble.BUSY);
            assertThat(Trouble.of(thrown(() -> waiting.execute("select from nowhere"))))
                    .isEmpty();
        }
    }

    @Test
    void aServerThatIsNotThereIsAwayWhereverItStandsInTheChain() throws IOException {
        String nobodyListens = "jdbc:postgresql://127.0.0.1:" + FreePort.any() + "/claimbook";
        Throwable refused = thrown(() -> DriverManager.getConnection(nobodyListens));
        IllegalStateException outer = new IllegalStateException("outer");
        outer.addSuppressed(new IllegalArgumentException(refused));

        assertThat(Trouble.of(refused)).contains(Trouble.AWAY);
        assertThat(Trouble.of(outer)).contains(Trouble.AWAY);
        assertThat(Trouble.of(new IllegalStateException("mine"))).isEmpty();
    }

    @Test
    void aFullDiskIsFullWhoeverNoticesIt() {
        assertThat(Trouble.of(new IllegalStateException(new DiskFullException("full"))))
                .contains(Trouble.FULL);
        assertThat(Trouble.of(new SQLException("could not extend file", "53100")))
                .contains(Trouble.FULL);
    }

    private static Throwable thrown(ThrowableAssert.ThrowingCallable call) {
        Throwable failure = org.assertj.core.api.Assertions.catchThrowable(call);
        assertThat(failure).isInstanceOf(SQLException.class);
        return failure;
    }
}

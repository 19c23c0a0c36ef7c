package org.claimbook.verdict.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Logs changes as the service itself does when thousands of claims are assessed at once. */
final class ManyChanges {
    private ManyChanges() {}

    /**
     * Logs that a claim was assessed again and again.
     *
     * @return the number of the last of these changes
     */
    static long log(Connection store, int many, String claim, String topic) throws SQLException {
        store.setAutoCommit(false);
        try (Statement watch = store.createStatement();
                PreparedStatement insert = store.prepareStatement("""
                        insert into verdict_change (number, claim, topic, kind, revision, verdict, noticed_at)
                        values (?, ?, ?, 'REVISED', 1, 'REFUTED', current_timestamp)""")) {
            watch.executeUpdate("update verdict_watch set last_number = last_number + " + many);
            long last = last(watch);
            for (long number = last - many + 1; number <= last; number++) {
                insert.setLong(1, number);
                insert.setString(2, claim);
                insert.setString(3, topic);
                insert.addBatch();
            }
            insert.executeBatch();
            store.commit();
            return last;
        }
    }

    /** The number of the last change. */
    static long last(Statement store) throws SQLException {
        try (ResultSet number = store.executeQuery("select last_number from verdict_watch")) {
            number.next();
            return number.getLong(1);
        }
    }
}

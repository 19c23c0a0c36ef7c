package org.claimbook.database;

import java.util.regex.Pattern;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Lets no statement that writes reach a database whose disk is full. */
@PersistenceUnitExtension
class WriteGuard implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final Pattern WRITES =
            Pattern.compile("\\s*(insert|update|delete|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final transient DiskSpace disk;

    WriteGuard(DiskSpace disk) {
        this.disk = disk;
    }

    @Override
    public String inspect(String sql) {
        if (WRITES.matcher(sql).matches()) {
            disk.check();
        }
        return sql;
    }
}

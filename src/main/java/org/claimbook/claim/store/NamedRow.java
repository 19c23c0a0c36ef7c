package org.claimbook.claim.store;

import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.claimbook.claim.Named;
import org.claimbook.claim.Origin;

/** What claims refer to by its slug. */
@MappedSuperclass
public abstract class NamedRow<T extends Named> extends StoredRow {
    public String slug;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Origin origin;

    public abstract T toRecord();

    /** Takes over what the record says, but for its slug's references to other rows. */
    public abstract void take(T named);

    public String slug() {
        return slug;
    }
}

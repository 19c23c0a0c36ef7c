package org.claimbook.verdict;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

@Entity
@Table(name = "verdict_watch")
class WatchRow extends PanacheEntityBase {
    static final short ONLY = 1;

    @Id
    short id = ONLY;

    long lastChange;
    long lastNumber;
}

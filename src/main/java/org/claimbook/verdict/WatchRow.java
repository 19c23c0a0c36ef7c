package org.claimbook.verdict;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "verdict_watch")
class WatchRow {
    static final short ONLY = 1;

    @Id
    short id = ONLY;

    @Column(name = "last_change")
    long lastChange;

    @Column(name = "last_number")
    long lastNumber;
}

package org.claimbook.claim.gate;

import java.util.List;
import java.util.stream.Collectors;

import org.claimbook.claim.RefusedChangeException;

/** A change was refused because golden questions would not be answered as they should; nothing was stored. */
public final class GateRefusedException extends RefusedChangeException {
    private static final long serialVersionUID = 1L;

    private final transient List<BrokenQuestion> broken;

    GateRefusedException(List<BrokenQuestion> broken) {
        super(broken.stream().map(BrokenQuestion::text).collect(Collectors.joining("; ")));
        this.broken = List.copyOf(broken);
    }

    /** The questions, at least one. */
    public List<BrokenQuestion> broken() {
        return broken;
    }
}

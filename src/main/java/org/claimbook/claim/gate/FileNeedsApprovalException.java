package org.claimbook.claim.gate;

import org.claimbook.claim.RefusedChangeException;

/** A file is stored and published at once, which nobody may do alone where another editor has to approve. */
public final class FileNeedsApprovalException extends RefusedChangeException {
    private static final long serialVersionUID = 1L;

    FileNeedsApprovalException() {
        super(
                "Another editor has to approve what is published (claimbook.approval.required), and files are published at"
                        + " once: an operator can import it on the machine, with ./claimbook import");
    }
}

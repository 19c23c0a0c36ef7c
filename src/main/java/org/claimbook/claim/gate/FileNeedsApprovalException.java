package org.claimbook.claim.gate;

import org.claimbook.claim.RefusedChangeException;

/** A file is stored and published at once, which nobody may do alone where another editor has to approve. */
public final class FileNeedsApprovalException extends RefusedChangeException {
    private static final long serialVersionUID = 1L;

    /** @throws FileNeedsApprovalException if a file that an editor sends would be published without another's approval */
    public static void refuse(ApprovalConfig approval) {
        if (approval.required()) {
            throw new FileNeedsApprovalException();
        }
    }

    private FileNeedsApprovalException() {
        super(
                "Another editor has to approve what is published (claimbook.approval.required), and files are published at"
                        + " once: an operator can import it on the machine, with ./claimbook import");
    }
}

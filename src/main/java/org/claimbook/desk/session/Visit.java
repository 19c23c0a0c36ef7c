package org.claimbook.desk.session;

import io.quarkus.qute.TemplateData;

import org.claimbook.claim.Change;

/**
 * Who looks at a page of the desk.
 *
 * @param name as it stands in the audit trail; empty for nobody
 * @param operator whether they decide who else may come
 * @param approval whether another editor has to approve what one has written
 * @param token what the forms on the page send along
 */
@TemplateData
public record Visit(String name, boolean operator, boolean approval, String token) {
    /**
     * Whether it is their own, as far as names can tell.
     *
     * @param author who has made it, as it stands in the audit trail
     */
    public boolean wrote(String author) {
        return new Change(name, "").isBySamePersonAs(author);
    }
}

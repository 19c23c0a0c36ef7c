package org.claimbook.desk.session;

import io.quarkus.qute.TemplateData;

/**
 * Who looks at a page of the desk.
 *
 * @param name as it stands in the audit trail; empty for nobody
 * @param operator whether they decide who else may come
 * @param token what the forms on the page send along
 */
@TemplateData
public record Visit(String name, boolean operator, String token) {}

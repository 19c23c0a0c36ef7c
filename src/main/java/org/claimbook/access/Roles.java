package org.claimbook.access;

/** Names of the roles for {@code @RolesAllowed}. Who has one of them has those before it too. */
public final class Roles {
    /** May read what is not published yet. */
    public static final String READER = "reader";
    /** May change what the store says, and see who changed what. */
    public static final String EDITOR = "editor";
    /** May do everything, also decide who else may do what. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}

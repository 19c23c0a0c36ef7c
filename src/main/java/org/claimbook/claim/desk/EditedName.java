package org.claimbook.claim.desk;

import java.util.List;

import org.claimbook.claim.gate.BrokenQuestion;

/**
 * What an editor's change of a topic, speaker or source comes to.
 *
 * @param name what it now is
 * @param broken golden questions that are not answered as they should be since
 * @param proposed whether another editor has to approve it before readers see it; the name is without it then
 */
public record EditedName<T>(T name, List<BrokenQuestion> broken, boolean proposed) {
    public EditedName {
        broken = List.copyOf(broken);
    }
}

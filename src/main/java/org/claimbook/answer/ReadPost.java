package org.claimbook.answer;

import java.util.List;

/**
 * What the store has on a post.
 *
 * @param claims the claims that its sentences make, each once, those first that contradict it; the question of each is the sentence
 * @param near claims that are near to what it says, best first, never with their verdict; empty unless it makes no claim
 *     that is on record
 * @param leftOut what it says of somebody that is not on record, or not clear by itself
 * @param more whether it may make further claims that are on record
 */
public record ReadPost(List<Answer.Answered> claims, List<Suggestion> near, List<String> leftOut, boolean more) {
    public ReadPost {
        claims = List.copyOf(claims);
        near = List.copyOf(near);
        leftOut = List.copyOf(leftOut);
    }
}

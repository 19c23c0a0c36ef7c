package org.claimbook.matching.likelihood;

import org.claimbook.matching.search.Candidate;

/**
 * A candidate in its place among the others.
 *
 * @param candidate with its share of the likelihood as its score
 * @param features the figures behind it, in the order of {@link RankWeights#featureNames()}
 */
@SuppressWarnings("ArrayRecordComponent")
public record RankedCandidate(Candidate candidate, double[] features) {}

/** What became of verdicts, and when: the news that feeds, webhooks and event streams tell. */
@NullMarked
package org.claimbook.verdict;

import org.jspecify.annotations.NullMarked;

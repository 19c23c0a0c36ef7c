/** Feeds of new and changed assessments: RSS, Atom and JSON Feed. */
@NullMarked
package org.claimbook.feed;

import org.jspecify.annotations.NullMarked;

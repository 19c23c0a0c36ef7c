/** Facts as YAML files, and other whole claims that come into the store in batches. */
@NullMarked
package org.claimbook.claim.facts;

import org.jspecify.annotations.NullMarked;

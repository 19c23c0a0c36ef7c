/** Drafts from articles over REST. */
@NullMarked
package org.claimbook.draft.web;

import org.jspecify.annotations.NullMarked;

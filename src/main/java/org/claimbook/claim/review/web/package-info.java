/** Imports and exports of the store over HTTP. */
@NullMarked
package org.claimbook.claim.review.web;

import org.jspecify.annotations.NullMarked;

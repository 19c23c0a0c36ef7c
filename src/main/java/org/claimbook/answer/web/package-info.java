/** Asking over REST. */
@NullMarked
package org.claimbook.answer.web;

import org.jspecify.annotations.NullMarked;

/** The editors' queue over REST. */
@NullMarked
package org.claimbook.conversation.web;

import org.jspecify.annotations.NullMarked;

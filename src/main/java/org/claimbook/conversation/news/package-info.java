/** Who follows a claim is told when it is assessed anew or withdrawn. */
@NullMarked
package org.claimbook.conversation.news;

import org.jspecify.annotations.NullMarked;

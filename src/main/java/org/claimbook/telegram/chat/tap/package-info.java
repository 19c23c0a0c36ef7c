/** What becomes of taps on buttons. */
@NullMarked
package org.claimbook.telegram.chat.tap;

import org.jspecify.annotations.NullMarked;

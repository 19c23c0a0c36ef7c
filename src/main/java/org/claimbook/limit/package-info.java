/** How much one may ask: so many requests a minute for each address, key and chat. */
@NullMarked
package org.claimbook.limit;

import org.jspecify.annotations.NullMarked;

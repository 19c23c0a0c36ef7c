/** Keys over REST, and what is said to who has none that fits. */
@NullMarked
package org.claimbook.access.web;

import org.jspecify.annotations.NullMarked;

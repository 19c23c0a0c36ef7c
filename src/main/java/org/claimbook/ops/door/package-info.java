/** Where operators ask how the service fares: a port of its own, apart from those who read and ask. */
@NullMarked
package org.claimbook.ops.door;

import org.jspecify.annotations.NullMarked;

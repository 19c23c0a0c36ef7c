/** Who may do what: keys to the API and the roles that they give. */
@NullMarked
package org.claimbook.access;

import org.jspecify.annotations.NullMarked;
